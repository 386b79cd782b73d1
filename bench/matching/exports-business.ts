/**
 * Pairs of exports of one thing made by different people, written down before any rule was tried on them. A line is a column of the
 * first export, its counterpart in the second, and what both hold (`values.ts`); a side left empty has no counterpart. The heading
 * gives the name, the habits of writing of either side, and the order of the second's columns.
 */
export const BUSINESS = `
## retail-orders-us | us | us | same
Order ID => OrderNumber :: id ORD-######
Order Date => Date of Order :: date
Ship Date => Shipped On :: date
Ship Mode => Shipping Method :: pick Standard|Express|Same Day|Freight
Customer Name => Customer :: person
Segment => Customer Segment :: pick Consumer|Corporate|Home Office
City => Ship-To City :: city us
State => ST :: pick CA|NY|TX|WA|FL|IL|OH :: pick CA|NY|TX|WA|FL|IL|OH
Product Name => Item Description :: product
Category => Product Category :: pick Furniture|Office Supplies|Technology
Sales => Sales Amt :: money 120 0.9
Quantity => Qty :: int 1 14
Discount => Disc % :: fraction 0 0.5 :: percent 0 50
Profit => Profit ($) :: signed 20 60
=> Return Flag :: pick Y|N
Row ID => :: seq

## store-month | us | us | same
Region => region :: pick North|South|East|West
Store => Store # :: pick A|B|C|D|E|F
Sales Amount => Sale Total :: int 700 1500
Customer Count => # of Customers :: int 20 55
Unit Price => Price per Unit :: num 6.5 1.2 2
Unit Count => Units Sold :: int 90 300
=> Manager :: person

## shop-de | de | de | shuffled
Bestellnummer => Bestell-Nr. :: id B-#######
Bestelldatum => Datum der Bestellung :: date
Kunde => Kundenname :: person
PLZ => Postleitzahl :: digits 5
Ort => Stadt :: city de
Artikel => Artikelbezeichnung :: product
Menge => Anzahl :: int 1 12
Einzelpreis => Preis je Stück (EUR) :: money 25 0.7
Gesamtbetrag => Summe :: money 90 0.9
MwSt. => USt-Satz :: pick 7 %|19 %
Zahlungsart => Bezahlt mit :: pick PayPal|Rechnung|Kreditkarte|Lastschrift
Lieferdatum => Geliefert am :: date
Bemerkung => :: sentence
=> Gutschein :: pick JA|NEIN

## shop-fr | fr | fr | same
N° commande => Numéro de commande :: id CMD######
Date commande => Date de la commande :: date
Client => Nom du client :: person
Ville => Ville de livraison :: city fr
Code postal => CP :: digits 5
Produit => Désignation :: product
Qté => Quantité :: int 1 9
Prix unitaire => PU HT (€) :: money 18 0.6
Montant total => Total TTC :: money 60 0.8
Remise => Remise % :: percent 0 30
Statut => État :: pick expédiée|en cours|annulée
=> Transporteur :: pick Colissimo|Chronopost|UPS

## crm-accounts | us | uk | shuffled
AccountName => Company :: company
AccountOwner => Account Manager :: person
BillingCity => Billing Town :: city uk
ShippingCity => Delivery Town :: city uk
Phone => Telephone :: phone
Website => URL :: url
AnnualRevenue => Annual Turnover (GBP) :: money 2000000 1.2
NumberOfEmployees => No. of Employees :: log 120 1.1
Industry => Sector :: pick Retail|Manufacturing|Finance|Health|Public|Energy
CreatedDate => Created :: date
LastModifiedDate => Last Modified :: date
AccountId => SF Account ID :: code 001########
=> Do Not Contact :: pick Yes|No

## crm-opportunities | us | us | same
Opportunity Name => Deal Name :: sentence
Stage => Deal Stage :: pick Prospecting|Qualification|Proposal|Negotiation|Closed Won|Closed Lost
Amount => Deal Value :: money 15000 1.1
Probability (%) => Prob. :: percent 0 100
Close Date => Expected Close Date :: date
Created Date => Create Date :: date
Owner => Sales Rep :: person
Lead Source => Source :: pick Web|Referral|Partner|Event|Cold Call
Account => Account Name :: company
Next Step => :: sentence
=> Forecast Category :: pick Pipeline|Best Case|Commit

## pos-receipts-in | in | in | same
Bill No => Invoice No. :: id INV/##/#####
Bill Date => Invoice Date :: date
Item => Particulars :: product
HSN => HSN/SAC Code :: digits 6
Qty => Qty. :: int 1 20
Rate => Rate (Rs.) :: money 340 0.8
Taxable Value => Taxable Amt :: money 1800 0.9
CGST => CGST Amt :: money 160 0.9
SGST => SGST Amt :: money 160 0.9
Total => Bill Amount :: money 2200 0.9
GSTIN => Party GSTIN :: code 27AAAAA####A1Z#
Payment Mode => Mode of Payment :: pick UPI|Cash|Card|Credit

## employees-us | us | us | shuffled
Employee ID => EmpNo :: id E#####
First Name => Given Name :: given
Last Name => Surname :: family
Department => Dept :: pick Sales|Engineering|Finance|HR|Support|Legal
Job Title => Position :: pick Analyst|Manager|Director|Engineer|Associate|Clerk
Hire Date => Date Hired :: date
Termination Date => Term. Date :: date sparse
Salary => Annual Salary (USD) :: money 72000 0.35
Manager => Supervisor :: person
Gender => Sex :: pick F|M|X
Date of Birth => DOB :: date born
Email => E-mail Address :: email
=> Cost Center :: pick CC100|CC200|CC300
Badge => :: digits 6

## payroll-de | de | de | same
Personalnummer => Pers.-Nr. :: digits 6
Nachname => Familienname :: family
Vorname => Rufname :: given
Abteilung => Abt. :: pick Vertrieb|Einkauf|Produktion|IT|Buchhaltung
Eintrittsdatum => Eintritt :: date
Bruttogehalt => Brutto :: money 4100 0.3
Nettogehalt => Netto :: money 2600 0.3
Steuerklasse => StKl :: pick I|II|III|IV|V
Wochenstunden => Std./Woche :: pick 20|30|35|38,5|40
Urlaubstage => Resturlaub (Tage) :: int 0 30
Kostenstelle => KSt :: pick 4100|4200|4300|5100
=> Krankenkasse :: pick AOK|TK|Barmer

## recruiting | uk | us | same
Candidate => Applicant Name :: person
Role => Job :: pick Data Analyst|Backend Developer|Designer|Product Manager
Applied On => Application Date :: date
Stage => Status :: pick Screen|Interview|Offer|Rejected|Hired
Recruiter => Talent Partner :: person
Source => Channel :: pick LinkedIn|Referral|Agency|Careers Page
Salary Expectation => Expected Salary :: money 58000 0.3
Years of Experience => YoE :: int 0 25
Location => Office :: city uk
Interview Score => Score :: num 3.4 0.8 1
=> Rejection Reason :: sentence

## time-tracking | us | de | same
Employee => Mitarbeiter :: person
Project => Projekt :: pick Apollo|Borealis|Cygnus|Draco
Task => Tätigkeit :: pick Design|Review|Build|Test|Support
Date => Datum :: date
Hours => Stunden :: num 5.2 2 2
Billable => Abrechenbar :: pick Yes|No :: pick Ja|Nein
Rate => Stundensatz (€) :: money 95 0.2
Client => Kunde :: company
Notes => :: sentence

## invoices-ap | us | us | shuffled
Vendor => Supplier Name :: company
Vendor No => Supplier # :: id V####
Invoice Number => Inv No :: code INV-########
Invoice Date => Inv Date :: date
Due Date => Payment Due :: date
Posting Date => Posted :: date
Gross Amount => Amount (incl. tax) :: money 1900 1.0
Net Amount => Amount (excl. tax) :: money 1600 1.0
Tax => VAT :: money 300 1.0
Currency => Curr. :: pick USD|EUR|GBP
GL Account => G/L Acct :: pick 400100|400200|610300|620050
Cost Center => CCtr :: pick 1100|1200|1300|2100
PO Number => Purchase Order :: id 45########
=> Paid :: pick Y|N

## bank-uk | uk | uk | same
Date => Transaction Date :: date
Description => Transaction Description :: sentence
Type => Transaction Type :: pick DEB|DD|FPI|BGC|CHQ
Money In => Credit Amount :: money 400 1.2 sparse
Money Out => Debit Amount :: money 60 1.1 sparse
Balance => Account Balance :: money 2300 0.5
Account No => Account Number :: digits 8
Sort Code => Sort-code :: code ##-##-##

## ledger-es | es | es | same
Asiento => N.º asiento :: seq
Fecha => Fecha contable :: date
Cuenta => Cuenta contable :: pick 4300001|5720000|7000000|6000000|4770000
Concepto => Descripción :: sentence
Debe => Importe Debe :: money 800 1.1 sparse
Haber => Importe Haber :: money 800 1.1 sparse
Centro de coste => C. Coste :: pick MAD|BCN|VAL|SEV
Proveedor => Nombre proveedor :: company

## budget-actuals | us | us | same
Cost Centre => CostCenter :: pick 1000|1010|1020|2000|2010
Account => GL Account :: pick 5000|5100|5200|6100|6200
Period => Month :: date
Actual => Actuals :: money 12000 0.8
Budget => Bdgt :: money 12500 0.8
Variance => Var :: signed 0 1500
Variance % => Var % :: signed 0 9
YTD Actual => Actual YTD :: money 70000 0.8
YTD Budget => Budget YTD :: money 74000 0.8
Owner => Budget Holder :: person

## subscriptions | us | us | shuffled
customer_id => cust_id :: code cus_########
plan => plan_name :: pick free|basic|pro|enterprise
mrr => monthly_recurring_revenue :: money 49 0.9
seats => num_seats :: log 6 0.8
started_at => start_date :: date
canceled_at => churn_date :: date sparse
trial_end => trial_ends_on :: date
country => country_code :: pick US|DE|FR|GB|IN|BR
is_active => active :: pick true|false
ltv => lifetime_value :: money 800 0.9
=> nps :: int 0 10

## loans | us | uk | same
Loan ID => Loan Reference :: id L-########
Borrower => Customer Name :: person
Principal => Loan Amount :: money 18000 0.6
Interest Rate => Rate % :: num 7.1 2.2 2
Term (months) => Term :: pick 12|24|36|48|60
Origination Date => Start Date :: date
Maturity Date => End Date :: date
Outstanding Balance => Balance O/S :: money 9000 0.8
Days Past Due => DPD :: int 0 120
Grade => Risk Grade :: pick A|B|C|D|E
Status => Loan Status :: pick Current|Late|Default|Paid
`;
