/** More pairs of exports, as in `exports-business.ts`. */
export const OTHER = `
## patients-hospital | us | us | same
MRN => Medical Record No :: digits 8
Patient Name => Patient :: person
DOB => Birth Date :: date born
Sex => Gender :: pick F|M
Admit Date => Admission Date :: date
Discharge Date => Disch. Date :: date
LOS => Length of Stay (days) :: int 1 21
Primary Diagnosis => Diagnosis Code :: pick I10|E11.9|J18.9|N39.0|I50.9|K35.80
Attending => Attending Physician :: person
Ward => Unit :: pick 3A|3B|4A|ICU|MAT
Total Charges => Charges ($) :: money 9000 0.8
Payer => Insurance :: pick Medicare|Medicaid|Blue Cross|Aetna|Self
Readmitted => 30-day Readmission :: pick Y|N

## vitals | us | de | same
patient_id => Patienten-ID :: id P#####
measured_at => Zeitpunkt :: date
systolic => RR syst. (mmHg) :: num 126 14 0
diastolic => RR diast. (mmHg) :: num 79 9 0
heart_rate => Puls :: num 74 11 0
temp_c => Temperatur (°C) :: num 36.8 0.5 1
weight_kg => Gewicht (kg) :: num 77 14 1
height_cm => Größe (cm) :: num 171 9 0
spo2 => SpO2 % :: num 96.5 1.6 0
nurse => Pflegekraft :: person

## lab-results | us | us | shuffled
Accession => Accession # :: code ACC########
Test Name => Analyte :: pick Glucose|Sodium|Potassium|Creatinine|Hemoglobin
Result => Value :: num 92 30 1
Units => UOM :: pick mg/dL|mmol/L|g/dL
Ref Low => Reference Range Low :: num 60 5 0
Ref High => Reference Range High :: num 110 5 0
Flag => Abnormal Flag :: pick H|L|N
Collected => Collection Date :: date
Reported => Report Date :: date
Ordering Provider => Ordering MD :: person
=> Specimen :: pick Serum|Plasma|Urine

## pharmacy-sales | us | us | same
NDC => NDC Code :: code #####-####-##
Drug Name => Medication :: pick Atorvastatin|Lisinopril|Metformin|Amlodipine|Omeprazole
Strength => Dose (mg) :: pick 5|10|20|40|500
Qty Dispensed => Quantity Dispensed :: pick 30|60|90
Days Supply => Day Supply :: pick 30|60|90
Copay => Patient Copay :: money 12 0.6
Ingredient Cost => Drug Cost :: money 60 0.9
Fill Date => Date Filled :: date
Prescriber => Prescriber Name :: person
Refills => Refills Left :: int 0 5

## clinic-appointments-br | br | br | same
Paciente => Nome do paciente :: person
CPF => CPF/CNPJ :: code ###.###.###-##
Data da consulta => Dt. consulta :: date
Médico => Profissional :: person
Especialidade => Espec. :: pick Cardiologia|Pediatria|Ortopedia|Clínica Geral
Convênio => Plano de saúde :: pick Unimed|Amil|Bradesco|Particular
Valor => Valor (R$) :: money 220 0.4
Compareceu => Presença :: pick Sim|Não
Cidade => Município :: city br

## shipments | us | us | same
Shipment ID => Ship ID :: id SHP#######
Tracking Number => Tracking # :: code 1Z#########
Carrier => Carrier Name :: pick UPS|FedEx|DHL|USPS
Origin => From City :: city us
Destination => To City :: city us
Ship Date => Pickup Date :: date
Delivery Date => Delivered Date :: date
Weight (lbs) => Wt (lb) :: log 22 0.9
Pieces => # Pcs :: int 1 30
Freight Cost => Freight Charge ($) :: money 85 0.8
Fuel Surcharge => Fuel Surchg :: money 9 0.6
Service Level => Service :: pick Ground|2-Day|Overnight|LTL
=> POD Signed By :: person

## warehouse-stock | us | de | shuffled
SKU => Artikelnummer :: code ??-####
Description => Bezeichnung :: product
Warehouse => Lager :: pick HAM|MUC|BER|CGN
Bin => Lagerplatz :: code ##-##-#
On Hand => Bestand :: log 140 1.0
Reserved => Reserviert :: log 12 1.0
Reorder Point => Meldebestand :: pick 10|20|25|50|100
Unit Cost => Stückkosten (€) :: money 11 0.8
Last Counted => Letzte Inventur :: date
Supplier => Lieferant :: company

## fleet | uk | uk | same
Reg => Registration :: code ??## ???
Vehicle => Vehicle Type :: pick Van|Truck|Car|Trailer
Driver => Driver Name :: person
Odometer => Odometer Reading (mi) :: log 60000 0.5
Fuel (l) => Litres :: num 58 12 1
MPG => Miles per Gallon :: num 41 6 1
Trip Start => Start Time :: date
Trip End => End Time :: date
Distance => Distance (miles) :: log 44 0.8
Depot => Home Depot :: city uk
Next MOT => MOT Due :: date

## customs-cn | us | us | same
HS Code => HTS :: digits 10
Country of Origin => Origin Country :: pick China|Vietnam|India|Mexico|Germany
Declared Value => Customs Value (USD) :: money 22000 0.9
Duty Rate => Duty % :: num 6 2 1
Duty Paid => Duty Amount :: money 1300 0.9
Gross Weight => Gross Wt (kg) :: log 800 0.7
Net Weight => Net Wt (kg) :: log 740 0.7
Entry Date => Date of Entry :: date
Entry Number => Entry No :: code ???-#######-#
Importer => Importer of Record :: company
Port => Port of Entry :: pick Los Angeles|New York|Savannah|Houston

## web-analytics | us | us | same
Page => Landing Page :: path
Sessions => Visits :: log 420 1.2
Users => Visitors :: log 360 1.2
Pageviews => Page Views :: log 900 1.2
Bounce Rate => Bounce % :: fraction 0.2 0.8 :: percent 20 80
Avg. Session Duration => Avg Time on Site (s) :: num 140 50 0
Conversions => Goal Completions :: log 14 1.1
Conversion Rate => Conv. Rate :: percent 0 9
Source / Medium => Channel :: pick google / organic|direct / none|newsletter / email|bing / cpc
Device Category => Device :: pick desktop|mobile|tablet
New Users => New Visitors :: log 250 1.2

## ads-campaigns | us | us | shuffled
Campaign => Campaign name :: pick Brand EU|Brand US|Retargeting|Prospecting A|Prospecting B|Holiday
Ad group => Ad set name :: sentence
Impressions => Impr. :: log 32000 1.1
Clicks => Link clicks :: log 610 1.1
CTR => Click-through rate :: percent 0 6
Cost => Amount spent (USD) :: money 420 1.0
CPC => Cost per click :: money 0.8 0.4
Conversions => Results :: log 21 1.0
Cost per conversion => CPA :: money 24 0.6
Day => Reporting starts :: date
ROAS => Return on ad spend :: num 3.1 1.1 2

## newsletter | us | fr | same
Subject => Objet :: sentence
Sent => Envoyés :: log 9000 0.4
Opens => Ouvertures :: log 2600 0.5
Clicks => Clics :: log 310 0.6
Unsubscribes => Désabonnements :: log 12 0.6
Open Rate => Taux d'ouverture :: percent 10 45
Send Date => Date d'envoi :: date
List => Liste :: pick Clients|Prospects|Partenaires

## app-events | us | us | shuffled
event_time => timestamp :: date
user_id => uid :: code u_########
event_name => event :: pick login|purchase|view_item|add_to_cart|logout
device_os => platform :: pick iOS|Android|Web
app_version => version :: pick 4.1.0|4.1.2|4.2.0|4.3.1
session_length_s => session_duration_sec :: log 180 1.0
revenue => purchase_value :: money 30 0.7 sparse
country => geo_country :: pick US|GB|DE|IN|BR|JP
=> experiment_arm :: pick control|treatment

## support-tickets | us | us | same
Ticket # => Case Number :: id #######
Opened => Created At :: date
Closed => Resolved At :: date sparse
Priority => Severity :: pick Low|Medium|High|Urgent
Requester => Reported By :: person
Assignee => Agent :: person
Subject => Summary :: sentence
Status => State :: pick open|pending|solved|closed
First Response (min) => First Reply Time (minutes) :: log 44 0.9
Satisfaction => CSAT :: pick 1|2|3|4|5
Channel => Via :: pick email|chat|phone|web

## school-grades | us | us | same
Student ID => StudentNo :: id S######
Student => Student Name :: person
Grade Level => Year :: pick 9|10|11|12
Math => Mathematics :: num 74 11 0
Reading => Reading Score :: num 76 10 0
Science => Sci. :: num 71 12 0
Absences => Days Absent :: int 0 18
GPA => Grade Point Average :: num 3.1 0.5 2
Homeroom => Homeroom Teacher :: person
Lunch => Lunch Program :: pick free|reduced|paid

## energy-meters | uk | de | same
Meter ID => Zählernummer :: digits 10
Reading Date => Ablesedatum :: date
Consumption (kWh) => Verbrauch in kWh :: log 310 0.5
Peak Demand (kW) => Spitzenlast (kW) :: num 8.4 2 1
Tariff => Tarif :: pick Day|Night|Flex
Standing Charge => Grundpreis :: money 11 0.1
Total Cost => Gesamtkosten :: money 92 0.5
Postcode => PLZ :: digits 5

## production-line | us | us | same
Work Order => WO # :: id WO-######
Line => Production Line :: pick L1|L2|L3|L4
Shift => Shift Name :: pick Day|Evening|Night
Good Units => Units OK :: log 820 0.4
Scrap Units => Rejects :: log 22 0.7
Cycle Time (s) => Cycle Time (sec) :: num 41 4 1
Downtime (min) => Downtime Minutes :: log 25 0.9
Operator => Operator Name :: person
Start Time => Started :: date
End Time => Finished :: date
OEE => OEE % :: percent 50 95
Machine Temp (F) => Machine Temperature :: num 160 12 1

## hotel-bookings | us | es | shuffled
Booking ID => Localizador :: code ??????
Guest => Huésped :: person
Arrival => Fecha de entrada :: date
Departure => Fecha de salida :: date
Nights => Noches :: int 1 10
Adults => Adultos :: pick 1|2|3|4
Children => Niños :: pick 0|1|2
Room Type => Tipo de habitación :: pick Single|Double|Suite|Family
Rate => Precio por noche (€) :: money 110 0.3
Total => Importe total (€) :: money 380 0.6
Market Segment => Segmento :: pick OTA|Direct|Corporate|Groups
Nationality => País :: pick ES|FR|DE|GB|US|IT

## real-estate | us | us | same
MLS # => Listing ID :: id ML########
Address => Street Address :: address
City => Town :: city us
Zip => Postal Code :: digits 5
Beds => Bedrooms :: pick 1|2|3|4|5
Baths => Bathrooms :: pick 1|1.5|2|2.5|3
Sq Ft => Living Area (sqft) :: log 1800 0.35
Lot Size => Lot (acres) :: num 0.4 0.15 2
List Price => Asking Price :: money 420000 0.4
Sold Price => Sale Price :: money 410000 0.4
DOM => Days on Market :: int 1 120
Year Built => Built :: int 1930 2022

## survey | us | us | same
Respondent => Respondent ID :: seq
Age => Age (years) :: int 18 80
Gender => What is your gender? :: pick Female|Male|Non-binary|Prefer not to say
Country => Country of residence :: pick United States|Canada|Germany|India|Brazil
Q1 Satisfaction => Overall satisfaction (1-5) :: pick 1|2|3|4|5
Q2 Recommend => How likely are you to recommend us? (0-10) :: int 0 10
Comments => Any other comments? :: sentence
Submitted => Submission time :: date
Income => Household income ($) :: money 61000 0.5

## prefixed-export | us | us | same
tbl_order_id => fct_sales_order_id :: id ######
tbl_order_date => fct_sales_order_dt :: date
tbl_order_customer => fct_sales_cust_name :: person
tbl_order_amount => fct_sales_amt :: money 150 0.8
tbl_order_quantity => fct_sales_qty :: int 1 20
tbl_order_status => fct_sales_status_cd :: pick NEW|SHIPPED|CLOSED
tbl_order_min_price => fct_sales_price_min :: money 8 0.4
tbl_order_max_price => fct_sales_price_max :: money 21 0.4
tbl_order_created_by => fct_sales_created_user :: person
=> fct_sales_batch_no :: id ####

## nothing-alike-weather-hr | us | us | same
Station => :: pick KJFK|KLAX|KORD|KSEA
Wind Speed (kn) => :: num 9 4 1
Humidity % => :: num 60 15 0
=> Employee :: person
=> Job Title :: pick Clerk|Manager|Engineer
=> Base Pay :: money 60000 0.3
`;
