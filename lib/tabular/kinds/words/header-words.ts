import type { ColumnKind } from '@/lib/tabular/kinds/kind';
import { COMMERCE } from './fields/commerce';
import type { FieldWords } from './fields/field-words';
import { FINANCE } from './fields/finance';
import { MACHINES } from './fields/machines';
import { NATURE } from './fields/nature';
import { PEOPLE } from './fields/people';
import { PLACES } from './fields/places';
import { SPORT_AND_MEDIA } from './fields/sport-and-media';
import { STUDIES } from './fields/studies';

/**
 * Words of headers and the kind they speak for, in the languages exports come in, folded to lower case without accents. General
 * vocabulary: a word stands here because it says what a column holds wherever it is used, never because some table had it.
 */
const WORDS: Partial<Record<ColumnKind, string>> = {
  identifier:
    'index idx id ids uid uuid guid oid pid rowid recordid userid customerid orderid identifier ident identifiant identificador identificativo ' +
    'kennung key serial imei imsi vin isbn issn iban ssn hash token barcode ' +
    'seqno seq sequence rownum rownumber lineno recno docno rowno aktenzeichen vorgangsnummer belegnummer rechnungsnummer matricule ' +
    'matricola matricula matrikelnummer legajo cedula dni passport passnummer licence_number invoice_no po_number tracking sscc folio ' +
    'expediente dossier protocollo protocolo transaction_id txn msgid cardnumber chassis fahrgestellnummer obs observation rowlabel',
  code:
    'код индекс инн kod_pocztowy code codes kode kod codigo codice sku zip zipcode plz postleitzahl postcode postal cep cap fips iso iata icao icd naics isic hs ' +
    'version ver release rev revision firmware cluster ward zone flight flug plate ref reference referenz referencia ticker symbol bin slot shelf ' +
    'room raum zimmernummer gate terminal platform lot batch charge chromosome currency wahrung devise moneda locale lang ip mac ' +
    'upc ean gtin asin cusip isin bic swift nif cnpj cpf siret siren parent port konto account district gruppe cohort fold pen jersey trikot class ' +
    'cd cod kz kennziffer schlussel kurzel abk abbr abbreviation acronym sigla siglas sigle abreviatura iso_code cost_center ' +
    'kostenstelle centro_costo warengruppe artikelgruppe sachkonto acct gl ledger dewey nace cpv nuts lau ags gemeindeschlussel insee ' +
    'uf linie line linea ligne lijn route rte gleis binario quai bay dock aisle rack lagerplatz fach tarif tariff cpt drg hcpcs atc ndc ' +
    'loinc snomed mcc unspsc taric cn8 wkn msa cbsa tract block_group census naf ape cae cnae sic profile typ_code stelle mandant werk ' +
    'plant_code bukrs vin_code seat_no bib squad shirt_number startnummer dorsal pettorale hex_code rgb pantone ral nozzle rotor marker ' +
    'allele genotype haplotype snp serotype isolate ' +
    'headcode stratum uom unit_of_measure einheit chr host hostname node_id branch_code pod region_code mandant_nr charge_nr',
  year:
    'год year years yr jahr jahre baujahr geburtsjahr annee an ano anno rok god jaar vintage fy yyyy ' +
    'season_year birth_year jahrgang annee_naissance anio ano_fabricacion bouwjaar yr_built year_built yr_renovated model_year ' +
    'modelljahr release_year pub_year erscheinungsjahr fiscal_year fiscalyear fiscal budget_year school_year academic_year schuljahr ' +
    'haushaltsjahr geschaftsjahr ejercicio exercice esercizio exercicio yearbuilt',
  count:
    'количество кол население число antal maara total sold matches played games appearances attempts replies responses participants attendees spaces credits ects tickets calls messages errors defects failures crashes arrests tests doses bottles pallets containers trees animals cattle sheep bedrooms floors stories storeys levels tracks chapters words lines files commits forks issues copies besucher teilnehmer schuler studenten kinder hijos enfants headcount ' +
    'count counts qty quantity quantities anzahl menge cantidad quantite quantita quantidade qtd qte nb nombre aantal ilosc liczba ' +
    'population pop inhabitants einwohner habitants poblacion popolazione votes stimmen deaths cases visitors visits clicks ' +
    'impressions views pageviews downloads installs likes followers subscribers users customers orders units unites unidades pieces stuck ' +
    'items goals gols goles buts tore pages seiten rooms beds seats nights children kids pupils students employees members households adults passengers rides trips ' +
    'incidents accidents injuries births stock bestand inventory enrolled enrollment attendance absences reviews shares comments ' +
    'wins losses points_scored packages boxes stories bathrooms bedrooms cylinders doors volume frequency people persons personnes personas ' +
    'soldiers troops fatalities injured wounded killed votos voix hits runs errors retweets sessions conversions signups ' +
    'amt_units cnt nbr num n freq bids vis admissions discharges marriages divorces migrants arrivals departures flights vehicles cars ' +
    'trucks bikes contacts leads opens bounces unsubscribes rejects reklamationen retouren stueck stk pcs packs cartons paletten kisten ' +
    'bultos colis cajas piezas pezzi pecas stuks exemplare auflage paginas pagine sheets slots places zimmer vani locali camere ' +
    'habitaciones dormitorios chambres baths bath bathroom bedroom room_count assists rebounds steals fouls saves shots tackles homers ' +
    'walks strikeouts wickets tries laps draws caps fte staff mitarbeiterzahl effectif plantilla dipendenti funcionarios medewerkers ' +
    'personnel electorate electors wahler wahlberechtigte votantes electores elettori ballots seats_total mandate sitze siege escanos ' +
    'seggi parcels letters shipments deliveries lieferungen livraisons entregas consegne loads trips_total fahrten fahrgaste voyageurs ' +
    'viajeros passeggeri riders boardings alightings nights_booked ubernachtungen nuitees pernoctaciones presenze guests gaste ' +
    'huespedes ospiti invites personen pax adultos ninos crianca bambini adultes erwachsene cones stumps shrubs skips eggs larvae ' +
    'plants seedlings stems leaves flowers fruits birds fish nests colonies cells platelets insects spores species_count visits_total ' +
    'visitas visites visite besuche consultas consultations citas termine appuntamenti on_hand onhand reorder backorder backorders ' +
    'allocated bestellt bestellmenge ordered received shipped delivered geliefert livre recibido damaged missing occurrences occurences ' +
    'episodes attacks seizures relapses hospitalizations falls infections cigs cigarettes drinks siblings brothers sisters pregnancies ' +
    'parity jobs vacancies positions_open licences permits applications complaints inspections violations fires robberies burglaries ' +
    'thefts assaults offences offenses homicides murders suicides strikes shootings stops searches retries requests hits_total ' +
    'pageloads reads writes threads cores nodes instances servers devices users_active active_users backers subscribers_total plays ' +
    'streams wins_total podiums medals gold silver bronze ' +
    'portionen portions raciones portate capacity lessons backlog anwesende abwesende anwesend present_count absent_count plays_count meals mahlzeiten repas comidas pasti seats_count betten camas lits letti places_count plaetze platze ply moves corners throws innings overs exons reads_count donations blocks_count ' +
    'geburten sterbefalle todesfalle unfalle verletzte tote falle aufrufe haushalte wohnungen betriebe beschaftigte erwerbstatige rentner schulerzahl studierende absolventen klassen abitanti nascite morti decessi feriti iscritti residenti famiglie alloggi edifici imprese addetti occupati disoccupati alunni stemmen leerlingen woningen huishoudens bedrijven banen geboorten overledenen eleves ecoliers etudiants naissances deces blesses menages logements entreprises emplois chomeurs habitantes nacimientos fallecidos defunciones heridos hogares viviendas empresas empleos parados matriculados nascimentos obitos mortes feridos domicilios moradores alunos osoby mieszkancy urodzenia zgony samples species rbis rbi stock_level reorder_point individuals residents dwellings businesses establishments farms jobs_count workers enrolments graduates teachers nurses doctors physicians ambulances hospitals schools companies countries cities touchdowns receptions interceptions fumbles turnovers blocks dunks free_throws three_pointers innings_pitched appearances_total starts substitutions penalties offsides passes crosses moons satellites launches landings missions eruptions earthquakes storms hurricanes tornadoes wildfires floods sightings encounters bites strandings nests_found pups calves chicks fledglings',
  money:
    'цена стоимость сумма выручка доход расход зарплата kwota cena_netto pris belopp total value summe montante commission fine penalty pension rente subsidy grant award bid brutto netto rental aluguel cuota gmv ebitda dividend earnings pay ' +
    'price prices preis preise prix precio precios prezzo preco cena cost costs kosten cout costo coste custo amount betrag montant importe ' +
    'monto importo valor revenue revenues umsatz turnover sales salary salaries gehalt lohn wage wages income ingreso ingresos renda revenu ' +
    'profit gross net budget tax taxes fee fees tip fare rent miete loyer balance saldo spend spending payment paid payout refund debt debts ' +
    'capital cash receipts disbursements contribution contributions donation donations funding expense expenses expenditure gdp pib ' +
    'charges total_price subtotal msrp mrr arr cpc cpm cpa bill deposit premium loan loans valuation worth market_cap cap ' +
    'usd eur gbp dollars euros valuta gebuhr beitrag stipend allowance bonus adjclose ' +
    'amt rev inc inco sal cogs ebit opex capex nettobetrag bruttobetrag einkaufspreis verkaufspreis vk ek uvp rrp freight postage porto ' +
    'fracht versand versandkosten frais flete envio gasto gastos costes ventas ventes vendas vendite facturado facturacion fatturato ' +
    'faturamento omzet bedrag prijs loon inkomen uitgaven opbrengst winst begroting presupuesto orcamento bilancio deuda dette debito ' +
    'credito credit debit soll haben kredit darlehen prestamo emprunt mortgage earn payroll compensation hourly_rate hourly_wage ' +
    'tuition endowment assets liabilities equity receivable receivables payable payables deductible deduct copay reimbursement per_diem ' +
    'toll fares box_office takings proceeds ask strike notional principal coupon nav aum arpu ltv cac aov unitprice unit_price ' +
    'unit_cost listprice subsidies expend expenditures reserve reserves incurred outlay outlays appropriation appropriated encumbered ' +
    'obligated levy levies duty duties zoll customs rents mensualite kaltmiete warmmiete nebenkosten kaution provision courtage honorar ' +
    'honoraires honorarios onorari vergutung entgelt einnahmen ausgaben erlos erlose ertrage aufwand gewinn verlust uberschuss guthaben ' +
    'rechnungsbetrag endbetrag gesamtbetrag gesamtpreis einzelpreis stuckpreis listenpreis netto_eur brutto_eur mwst_betrag pvp tarifa ' +
    'cuotas saldo_final ht ttc hors_taxe prixht totale_fattura imponibile totale_lordo paga stipendio salario sueldo nomina salaris ' +
    'gebyr omsetning belop kostnad intakt lon hinta palkka koszt wartosc przychod zysk cijena fiyat tutar ucret valor_total ' +
    'preco_unitario precio_unitario precio_total market_value book_value insured sum_insured claim_amount payout_amount settlement ' +
    'loss_amount gnp ndi gdp_per_capita spent cheque savings wealth investment invest interest_paid donated raised pledged cost_usd ' +
    'price_usd revenue_usd ' +
    'val charge chg goal asking exempt pledge schulden kaufkraft anlagevolumen valeur valore spesa spese wert montant_ttc entrate uscite zahlbetrag beitrag_eur beitragssatz tarifbetrag copayment coinsurance charged allowed billed collected outstanding arrears due owed overdue_amount limit credit_limit ' +
    'escrow dues hoa_dues reimbursed prize_money prize prizes winnings stake stakes jackpot pocket aid remittance remittances benefit benefits eps bail damages_paid losses_paid insured_value ahorro ahorros beneficio beneficios perdidas impuesto impuestos affaires chiffre_daffaires benefice benefices brut salaire salaires indemnite remise acompte solde depense depenses recette recettes zulage abschlag steuer steuern zuschuss forderung tilgung pramie pramien schaden schadenhohe ricavi ricavo utile affitto imposta imposte sconto acconto receita receitas despesa despesas lucro imposto impostos desconto huur belasting belastingen custos vencimento bijdrage vergoeding kostprijs uurloon purchase purchases adspend retail wholesale buy sell lease surcharge materials raten anzahlung restwert zeitwert neuwert selbstbeteiligung trinkgeld pfand stundenlohn stundensatz tagessatz grundpreis aufpreis zuschlag abgabe lohnsteuer umsatzsteuer vorsteuer verbindlichkeit ersparnis networth net_worth collateral installment instalment cpl margin_eur brokerage assessment assessed_value appraised cash_on order_value cart_total stock_options bono bonos primes gratifica multa multas matricula_eur peaje propina alquiler hipoteca prestamos fianza abono nomina_bruta loyers taxes_fonciere facture factures amende frais_port entgelte lohne loehne gehalter bezuge spende spenden umlage eigenanteil zuzahlung pauschale rechnung rechnungssumme summe_brutto summe_netto ' +
    'labor_cost labour_cost parts_cost exports imports utilities_cost interest_expense funding_total ingresos_totales verkaufswert subvention subventions stipends mont_ht ca_ht bonus_eur tax_revenue trade_balance net_sales gross_profit sale_amount order_total total_spend total_cost total_amount total_revenue net_amount gross_amount amount_due balance_due opening_balance closing_balance list_price sale_price selling_price purchase_price cost_price base_price final_price market_price retail_price',
  share:
    'доля процент udzial andel interest zins zinssatz turnout efficiency uptime apr churn retention open_rate coverage compliance incidence prevalence mortality unemployment inflation saturation purity alcohol abv ' +
    'pct perc percent percentage percentages share shares rate rates ratio prozent anteil quote taux tasa tasso porcentaje percentuale ' +
    'proportion proporcion prob probability likelihood fraction frac margin growth ctr conversion utilisation utilization ' +
    'occupancy yield discount rabatt skonto vat mwst tva iva pvalue ret return returns completion accuracy precision recall ' +
    'prop pc pp percentage_points auslastung erfullung fullstand penetration literacy poverty employment_rate unemp unempl ' +
    'arbeitslosenquote infl rendite marge marza margen margine ausschuss ausschussquote tax_rate vat_rate discount_pct disc rebate roi ' +
    'irr yoy mom qoq cagr pctchange chg change_pct delta_pct swing wahlbeteiligung participacion participation affluenza belegung ' +
    'belegungsgrad ocupacion occupation_rate taux_occupation humidity_pct cover cloudcover canopy cvr conv bounce_rate exit_rate ' +
    'ctr_pct share_pct capacity_factor load_factor fill_rate service_level sla attainment quota_pct hit_rate win_rate winpct ' +
    'batting_average avg_pct possession fg_pct heritability porosity recovery_rate extraction_rate attrition turnover_rate absence_rate ' +
    'vacancy_rate foreclosure delinquency default_rate dropout graduation_rate pass_rate ' +
    'pct_funded ausgeschopft erfullungsgrad millesimi prozentsatz percentuale_di hebesatz beteiligung wahrscheinlichkeit probabilite probabilidad probabilita roa roe lev leverage ' +
    'allele_frequency positivity urban rural wachstum crecimiento croissance crescita taxa taxas crescimento aandeel groei tasso_interesse part_marche users_pct moisture_content p_value pval qvalue confidence variacion variation_pct evolution evolucion veranderung veranderung_prozent abweichung_prozent interest_rate growth_rate exchange_share porcion aliquota aliquote rabais remise_pct ' +
    'internet_users_pct part_de pass_mark_rate vote_share market_share area_share sex_ratio male_ratio female_ratio',
  measure:
    'points punkte puntos marks result ergebnis wert hr rr capacity output thickness brightness hardness viscosity conductivity turbidity salinity flow noise bytes filesize dichte coefficient estimate zscore span ' +
    'weight height width length depth size mass temperature temp temps pressure humidity speed velocity distance age score scores index ' +
    'area radius diameter angle altitude elevation density concentration conc ph voltage current power energy bmi gpa mean avg average std ' +
    'median dose torque acceleration horsepower displacement mpg miles km kilometers precipitation rain rainfall wind windspeed magnitude mag ' +
    'intensity amplitude pulse cholesterol glucose systolic diastolic expectancy fertility lightness luminosity ' +
    'gewicht grosse hohe breite lange tiefe temperatur druck geschwindigkeit alter flache wohnflache ertrag ' +
    'peso altura edad longitud temperatura ancho velocidad poids taille hauteur largeur poids superficie surface vitesse profondeur ' +
    'eta altezza larghezza consumption verbrauch reading value offset deviation variance ' +
    'amt_kg wt ht hgt bp sbp dbp hb hgb hct wbc rbc plt ast alp albumin bili bilirubin creat creatinine ldl hdl chol trig triglycerides ' +
    'crp esr gfr egfr ferritin sodium potassium calcium magnesium chloride urea osmo osmolality insulin hba1c glu sugar temp_c temp_f ' +
    'temper humid hum rel_hum dewpoint press dens vel acc elev dist diam dia circ circumference perim perimeter len wid thk mg ml kg ' +
    'lbs grams grammes litres liters gallons kcal calories protein carbs fat fats fibre fiber sugars salt joules watts kw kwh mwh gwh ' +
    'volts amps ohms hz mhz ghz db decibel lux lumen rpm mph kmh knots psi bar hpa mbar ppm ppb ntu ug mgl gre gmat lsat sat act iq ' +
    'exam quiz midterm math maths mathematics verbal quant spelling vocabulary puntaje puntuacion puntaggio pontuacao nota_media scored ' +
    'cpi ppi pmi hdi gini idx indeks indice_precios skewness kurtosis residual resid fitted predicted pred coef beta alpha loading ' +
    'loadings factor1 zvalue tvalue tstat fstat chisq deviance aic bic loglik lift log logfc gain loss_kg growth_cm biomass nitrogen ' +
    'carbon phosphorus iron zinc copper nitrate nitrite ammonia sulfate sulphate oxygen ozone no2 so2 co2 nox pm10 pm25 pm2 bod cod tss ' +
    'chlorophyll chl radiation solar sunshine albedo evaporation evapotranspiration soil_moisture moisture snow snowfall snowdepth ' +
    'discharge streamflow stage_ft waterlevel pegel wasserstand niederschlag luftdruck luftfeuchte luftfeuchtigkeit windgeschwindigkeit ' +
    'precipitacion precipitations humedad humidite umidita umidade vitesse_vent viento temperatur_c sqft sq_ft sqm qm m2 flache_qm ' +
    'superficie_m2 metros metri acres hectares hectare ha footage livingarea lotsize wohnflaeche nutzflache mileage odometer ' +
    'kilometerstand laufleistung kilometrage kilometraje chilometraggio km_stand range_km consumption_l spread_bps volatility vol ' +
    'sharpe ram memory storage hd disk screen display resolution megapixels battery weight_g bandwidth throughput cpu clock qsec ' +
    'wheelbase hp ps kilowatt torque_nm emissions grain straw yield_kg yield_t hectolitre brix acidity titratable tannin abv_ml ibu srm ' +
    'og_gravity gravity specific_gravity chest waist hip hips thigh neck wrist ankle biceps forearm skinfold skin head_circumference ' +
    'wingspan tarsus beak culmen bill_length carapace headway gap_mm clearance tolerance roughness flatness shear stress strain modulus ' +
    'tensile elongation yield_strength wear vibration frequency_hz satisfaction_score nps_score sentiment karma elo mmr rating_points ' +
    'xp hp_points health damage armor handicap par strokes dir direction_deg heading bearing azimuth winddir wind_dir aspect_deg slope ' +
    'angle_deg tilt roll pitch yaw dx dy dz ' +
    'odo rdg reading_value zahlerstand zaehlerstand volumen volume_m3 azim elevation_m vas score_total gewicht_g mass_g conc_mg altitude_m hohe_m windspeed_ms zscore_value oddratio odds multiplier faktor factor coefficient_of intensitat ' +
    'square_feet square_meters heart_rate punktzahl punktwert latitude_error resistance wavelength force odds_ratio effect_size blood_pressure systole diastole potencia puissance potenza leistung consommation consumo consumi superficies oppervlakte leeftijd lengte verbruik_kwh resistencia frecuencia_hz fuerza ' +
    'volume_ml volume_l rank_score yield_t_ha crop_yield page_load credit_score test_score exam_score final_score average_score mean_score total_score risk_score heart_beat body_temp air_temp water_temp water_level tree_height body_length body_mass',
  ordinal:
    'rating ratings stars star grade grades rank ranking position priority severity tier level satisfaction agree agreement ' +
    'note schulnote nota education escolaridad schooling band bracket quintile decile quartile stage likelihood importance quality ' +
    'class stufe nivel niveau livello prioritat prioridad priorite urgency difficulty bin_range sizes grosse size ' +
    'edlevel lvl sev prio likert bewertung zufriedenheit satisfaccion valoracion calificacion rango platz platzierung seed killip ' +
    'stadium grad grado grau asa ecog nyha zustand_note energieklasse energy_class dpe epc eta_class classe_energetique risk risiko ' +
    'riesgo rischio risque exposure urgencia dringlichkeit gravedad gravity_level intensity_level frequency_of confidence_level ' +
    'maturity seniority_level grade_level year_group jahrgangsstufe klassenstufe cefr sprachniveau skill_level proficiency ' +
    'hardness_grade turbidity_class size_class income_group income_band age_group altersgruppe tranche_age grupo_edad fascia_eta tramo ' +
    'franja banda tranche round_no rodada jornada spieltag matchday giornata journee leg generation birth_order abc_class pain mood ' +
    'fatigue clarity cut ' +
    'yr_grp piano floor stockwerk etage geschoss piso verdieping plan_floor story_no reihe lodging wertung punktzahl_stufe ' +
    'star_rating finishing_position final_position class_rank',
  category:
    'type category categories status gender sex sexo sexe geschlecht race ethnicity color colour farbe couleur kind genre ' +
    'method segment sector channel department dept abteilung species breed variety treatment arm group class cause reason ' +
    'kategorie categorie categoria typ tipo estado statut etat marital unit units language sprache source origin weather plan policy medium ' +
    'stato estatus situacao situation zustand condition tipologia clase classe klasse art sorte form shape material werkstoff matiere ' +
    'materiau finish style stil modus mode modalita canal kanal canale zahlungsart zahlungsmethode payment_method payment_type paiement ' +
    'pago pagamento betaling bezahlung genero sesso geslacht konfession religion beruf occupation profession profesion professione ' +
    'beroep job role rolle funktion function fach subject_area asignatura materia vak course kurs curso corso cours programme program ' +
    'major faculty fakultat facultad industry branche rubro settore ramo diagnosis diagnose indication medication drug wirkstoff ' +
    'farmaco procedure outcome disposition phase fase etape step platform plataforma plattform device_type browser os ' +
    'operating_system fuel kraftstoff carburant combustible carburante transmission getriebe drivetrain bodytype body_type breed_name ' +
    'crop cultivo kultur coltura cultura habitat landuse land_use soil_type boden vegetation cover_type rock formation lithology facies ' +
    'species_name variety_name theme motif motivo grund anlass reason_code cancellation_reason loyalty membership plan_type ' +
    'subscription_type tier_name cuisine kuche cocina cucina menu course_type dish_type verdict decision sentence_type charge_type ' +
    'crime_type offense offence weapon incident_type call_type accident_type severity_type vehicle_type roof heating heizung facade ' +
    'zoning ownership tenure_type occupancy_type property_type listing_type room_type board verpflegung regime market_segment ' +
    'campaign_type medium_type placement creative position_played surface_type foot hand handedness stance weather_condition lighting ' +
    'road_surface direction compass region_type language_name idioma lingua langue taal',
  person:
    'host_name фамилия имя фио менеджер сотрудник автор imie nazwisko namn nome naam names given_name family_name contact_person ansprechpartner sachbearbeiter trainer pilot captain inspector nurse therapist tutor mentor winner passenger tenant landlord buyer seller representative ' +
    'firstname lastname surname fullname forename vorname nachname familienname prenom nom nombre apellido apellidos cognome author autor ' +
    'director artist player employee mitarbeiter vendedor vendeur manager owner driver fahrer doctor physician arzt teacher lehrer ' +
    'instructor student candidate patient assignee reporter guest actor actress contact sales_rep rep salesperson agent_name ' +
    'customer_name client_name kunde person people_name operator operador recruiter advisor supervisor composer writer singer ' +
    'speaker judge lawyer officer member mayor president ceo founder coach spouse mother father parent_name ' +
    'kontakt contacto contatto gestor responsable responsabile responsavel verantwortlich zustandig bearbeiter erfasser created_by ' +
    'updated_by requested_by approved_by assigned_to auteur autore redakteur verkaufer verkoper venditore commercial asesor conseiller ' +
    'berater consulente kundenberater betreuer leiter chef jefe lehrkraft dozent professor prof profesor enseignant docente leraar ' +
    'schuler eleve alumno alunno aluno leerling estudiante studente paciente paziente medico medecin dottore tierarzt vet halter ' +
    'besitzer eigentumer proprietaire propietario proprietario eigenaar mieter locataire inquilino huurder vermieter bailleur gast ' +
    'ospite huesped gerant inhaber titulaire titular titolare schiedsrichter referee arbitre arbitro jockey chauffeur conducteur ' +
    'conductor autista motorista bestuurder techniker technician technicien tecnico monteur engineer ingenieur inspecteur prufer tester ' +
    'analyst reviewer surveyor observer beobachter collector sampler recorder interviewer enumerator claimant versicherter beneficiary ' +
    'payee donor spender donateur donante volunteer guardian cast starring apelido apelidos nachname_kunde sobrenome achternaam ' +
    'voornaam efternamn fornamn etternavn fornavn sukunimi etunimi vezeteknev keresztnev prijmeni jmeno socio miembro membre mitglied ' +
    'lid listing_agent closer caller handler officer_name operator_name kassierer cashier bediener verfasser adjuster underwriter ' +
    'investigator lecturer principal_investigator pi chair secretary treasurer candidate_name nominee laureate recipient_name rider ' +
    'swimmer athlete sportler athlet deportista atleta goalkeeper captain_name batter bowler pitcher striker torschutze buteur goleador ' +
    'marcatore soldier king queen monarch pope emperor saint',
  place:
    'город страна адрес область регион by land plats from to departamento departement prefecture prefectura localidad barrio bairro quartier wijk gemeente arrondissement suburb parish kreis landkreis locality capital capitale hauptstadt headquarters ' +
    'city town stadt ort ciudad ville citta cidade miasto country countries land pays pais paese state province provincia county region ' +
    'street strasse str rue calle via address adresse direccion indirizzo endereco location standort site place lugar lieu luogo station ' +
    'neighborhood neighbourhood borough district origin destination airport continent municipality commune comune gemeinde bundesland ' +
    'island river lake territory nation nationality birthplace hometown venue branch filiale store shop tienda magasin negozio loja ' +
    'spielort gebaude edificio batiment gebouw sucursal succursale vestiging lager warehouse entrepot almacen magazzino magazijn depot ' +
    'planta usine stabilimento fabriek sede ubicacion localizacion localisation plaats locatie stad straat adres provincie regio ' +
    'wohnort wohnsitz geburtsort lieu_naissance zielort startort haltestelle stop arret parada fermata halte bahnhof gare estacion ' +
    'stazione aeropuerto aeroport aeroporto flughafen hafen puerto berth canton kanton comte comarca colonia delegacion municipio ' +
    'comuna freguesia concelho distrito catchment watershed basin park reserve beach mountain peak volcano nbhd neighbourhood_name ' +
    'ward_name district_name estadio stadium stadion stade stadio arena ground entidad estado_nombre ort_name ortsteil stadtteil ' +
    'gemarkung flur bezirk_name regierungsbezirk oblast krai raion voivodeship powiat gmina megye kommune fylke lan laani county_name ' +
    'country_name city_name state_name region_name station_name airport_name port_name departure_city arrival_city from_city to_city ' +
    'ship_to_city birth_place place_of_birth site_name field_site location_name abfahrtsort ankunftsort ziel start_station end_station ' +
    'start_location end_location pickup dropoff dest dep_airport arr_airport origen destino origine destinazione herkunft standortname ' +
    'campus ort_de wijk_naam residenz residence domicile domicilio habitat_site crossing bridge tunnel intersection plaza square ' +
    'field slot_place centre zentrum einsatzort tatort fundort messort ortschaft halle saal raum_name schlag acker',
  organisation:
    'customer customers client clients kunde kunden klant cliente clienti компания контрагент организация firma przedsiebiorstwo operator betreiber provider anbieter insurer issuer lender broker klub developer entwickler ministry agencia foundation partei ' +
    'company firma firm empresa entreprise azienda societe organisation organization org employer arbeitgeber school schule ecole escuela ' +
    'university universitat universite universidad college hospital krankenhaus clinic agency brand marke marque marca manufacturer hersteller ' +
    'fabricant supplier lieferant fournisseur proveedor vendor club team verein airline carrier bank publisher verlag institution institute ' +
    'distributor contractor affiliation sponsor merchant studio label customer_company consignee restaurant ' +
    'unternehmen betrieb gesellschaft employeur empleador datore werkgever bedrijf klant fornitore fornecedor leverancier produttore ' +
    'produsent producer spediteur transporteur transportista corriere shipper forwarder consignor assureur aseguradora assicurazione ' +
    'verzekeraar krankenkasse mutuelle banque banco banca equipe equipo squadra ploeg mannschaft scuola escola hochschule spital klinik ' +
    'clinique clinica ospedale hopital ziekenhuis praxis behorde ministerium ministere ministero ministerio dienststelle authority ' +
    'council charity ngo stiftung fondation franchise chain retailer reseller partner dealer handler dealership exchange ' +
    'fluggesellschaft aerolinea compagnia compagnie compania editorial editeur editore editora uitgever newspaper zeitung make merk ' +
    'makler home_team away_team hometeam awayteam mandante visitante heimteam gastteam opponent gegner adversaire rival avversario ' +
    'adversario payer kostentrager payor underwriter_name hospital_name school_name company_name business_name dba legal_name ' +
    'trade_name razon_social raison_sociale ragione_sociale razao_social firmenname vendor_name supplier_name manufacturer_name ' +
    'brand_name agency_name department_name_agency funder grantee foundation_name issuer_name bank_name employer_name institution_name ' +
    'university_name club_name team_name airline_name carrier_name operator_company network_name broadcaster label_name studio_name ' +
    'publisher_name store_chain restaurant_name hotel hotel_name auction_house gallery museum library lab laboratory labor ' +
    'einrichtung einrichtungen tragertyp trager kita creator issuer_org cantina produttori',
  email:
    'email emails mail correo courriel mailadresse ' +
    'correo_electronico e_mail emailaddress email_address courriel_contact',
  url:
    'url urls uri link links website webpage web homepage site_url href image img picture photo thumbnail permalink linkedin domain ' +
    'site_web sitio_web pagina_web weblink avatar logo_url image_url',
  phone:
    'телефон phone phones telephone tel telefon telefono telephon mobile mobil handy celular cell fax msisdn ' +
    'telemovel rufnummer mobilnummer handynummer telefonnummer gsm movil cellulare cellphone phonenumber telefoonnummer tlf puhelin',
  coordinate:
    'lat latitude lon lng long longitude coord coords coordinate coordinates geo gps latlng latlon breitengrad langengrad latitud ' +
    'easting northing utm utm_x utm_y utme utmn x_coord y_coord xcoord ycoord coord_x coord_y rechtswert hochwert longitud latitudine ' +
    'longitudine ostwert nordwert gps_lat gps_lon gps_lng lat_deg lon_deg lambert',
  time:
    'time uhrzeit hora heure ora zeit ' +
    'uhr orario horario heure_debut hora_inicio start_time end_time dep_time arr_time departure_time arrival_time scheddep schedarr ' +
    'sched abfahrt ankunft arrtime deptime klockslag tijd tijdstip czas godzina',
  duration:
    'duration dauer duree duracion durata elapsed runtime minutes mins seconds secs sec ms msec hours hrs days weeks delay verspatung retard lag ' +
    'latency turnaround wait wartezeit tenure lead_time running_time playtime timespan ' +
    'los length_of_stay verweildauer survival followup follow_up ttl response_time resolution_time handling aht downtime idle ' +
    'cycle_time experience exper yoe seniority anciennete antiguedad anzianita dienstjahre betriebszugehorigkeit delai plazo frist ' +
    'laufzeit fahrzeit reisezeit bearbeitungszeit lieferzeit standzeit dom days_on_market age_days days_open antelacion anticipo ' +
    'vorlauf retraso atraso ritardo dureza_min stay estancia sejour soggiorno permanencia nuits tempo_medio session_length time_on_page ' +
    'time_spent watch_time screen_time gestation incubation latencies rt reaction_time time_to lap_time split hours_worked stunden ' +
    'overtime uberstunden heures_sup horas_extra absence_days fehltage krankheitstage urlaubstage vacation_days maturity_days ' +
    'payment_days term loan_term mortgage_term warranty garantie lifetime lifespan shelf_life months_since days_since recency ' +
    'minutes_late delaymin tiempo tempo duur ' +
    'years_employed years_experience years_of mtbf attente duree_attente wachttijd looptijd doorlooptijd levertijd duracao prazo espera tiempo_espera time_on minutes_played minuten_gespielt jahre_berufserfahrung berufserfahrung experiencia esperienza ancien temps_trajet dwell turnaround_time playback uptime_hours follow ' +
    'time_to_close minutes_on days_in years_in months_in hours_on age_in_days days_late days_overdue overdue_days nights_stay minutes_total total_minutes total_hours total_time',
  date_part:
    'месяц день_недели manad month months monat mois mes mese weekday wochentag dow dayofweek hour hours_of_day stunde quarter quartal trimestre week woche semaine kw ' +
    'season saison semester jahreszeit shift schicht daypart miesiac mesiac ' +
    'mon wday yday doy hod qtr woy wk wks_no calendar_week dayname dayofmonth day_of_week month_name monthname hour_of_day weekday_name ' +
    'jour dia giorno dag tag tageszeit moment_journee periodo trimester semestre semester_no term_no half school_term dekade decade ' +
    'bimestre mois_num mes_num miesiac_nr maand kwartaal weeknummer weekdag dzien_tygodnia part_of_day time_of_day',
  list:
    'tags labels keywords skills topics genres hashtags ingredients allergies symptoms interests hobbies amenities languages ' +
    'competencias kenntnisse sprachen idiomas langues allergens allergene zutaten genres_list members beteiligte teilnehmerliste ' +
    'attendees_list categories_list tags_list',
  json: 'json payload metadata meta properties attributes',
  sentence:
    'title titel titre titulo titolo description beschreibung descripcion designation bezeichnung subject betreff summary headline caption name ' +
    'comment comments comentario commentaire kommentar note notes remark remarks bemerkung anmerkung observations label product item ' +
    'produkt producto produit prodotto produto artikel article articulo articolo artigo ware benennung denominazione denominacion ' +
    'omschrijving film movie song album book buch livre libro boek gericht dish plat plato piatto recipe rezept receta ricetta event ' +
    'veranstaltung evento evenement projekt project proyecto progetto projet task aufgabe tarea tache taak compito zweck ' +
    'verwendungszweck purpose concepto causale libelle asunto objet oggetto onderwerp assunto model modell modele modello modelo ' +
    'product_name item_name item_description productname artikelbezeichnung artikelname arbeit thesis paper issue_title ticket_title ' +
    'question frage pregunta job_title stellenbezeichnung puesto poste mansione cargo position_title campaign kampagne campana ' +
    'account_title account_name ' +
    'kommentare bemerkungen hinweis hinweise mitteilung nachricht open_text freetext verbatim free_text open_ended q_open observacion observaciones comentarios nota_texto blurb tagline slogan',
  text:
    'text body content abstract review feedback message story bio biography narrative article transcript essay ' +
    'testo texto texte freitext kommentartext review_text feedback_text lyrics plot synopsis abstract_text answer antwort respuesta ' +
    'notes_text complaint_text resolution',
};

const FIELDS: readonly FieldWords[] = [FINANCE, COMMERCE, PEOPLE, NATURE, PLACES, SPORT_AND_MEDIA, MACHINES, STUDIES];

/** Word (or words joined by `_`) of general vocabulary → the kinds it speaks for. */
export const GENERAL_WORDS: ReadonlyMap<string, readonly ColumnKind[]> = index([WORDS]);

/** The same with the words of single fields. */
export const HEADER_WORDS: ReadonlyMap<string, readonly ColumnKind[]> = index([WORDS, ...FIELDS]);

function index(fields: readonly FieldWords[]): Map<string, ColumnKind[]> {
  const kinds = new Map<string, ColumnKind[]>();
  for (const field of fields) {
    for (const [kind, words] of Object.entries(field) as [ColumnKind, string][]) {
      for (const word of words.split(' ')) kinds.set(word, [...new Set([...(kinds.get(word) ?? []), kind])]);
    }
  }
  return kinds;
}

/** Words glued together that are shorter than this may be other words. */
const SHORTEST_GLUED = 6;

/** Known words that stand side by side, written as one: `marketvalue`. */
export const GLUED_WORDS: ReadonlyMap<string, readonly ColumnKind[]> = new Map(
  [...HEADER_WORDS].flatMap(([words, kinds]) => {
    const glued = words.replaceAll('_', '');
    return glued.length < SHORTEST_GLUED || HEADER_WORDS.has(glued) ? [] : [[glued, kinds] as const];
  }),
);

/** What rows can belong to or stand for, each with its number: in studies, works, networks and administrations. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    'subject subj patient participant respondent person individual animal rat mouse dog cow plot block family litter household hh hhid ' +
    'cluster center centre site school classroom firm company plant machine vehicle well sample specimen run batch lot team player ' +
    'store shop outlet branch customer client product item supplier vendor employee worker station sensor device unit region ' +
    'district county state province commune village municipality country zone tract ward precinct cage tank pot tree field farm ' +
    'nest colony herd pen pair twin study trial experiment panel wave round session group grp cohort arm treatment treat trt rx ' +
    'sector industry occupation occ subject_id obs observation case replicate rep fold instit institution cell strain line lane ' +
    'probe chip slide chair tooth haul cavity crew zahn stuhl kavitat form nest operator inspector rater judge observer interviewer chamber circuit node host server job task ticket ' +
    'patienten proband probe versuch parzelle betrieb anlage maschine fahrzeug kunde lieferant filiale stelle messstelle gruppe ' +
    'sujet patiente parcelle essai machine magasin sujeto paciente parcela maquina tienda cliente soggetto paziente'
  ).split(' '),
);

/** Endings of compounds, as German, Dutch and Scandinavian headers have them, and what they speak for. */
export const COMPOUND_ENDINGS: readonly (readonly [ending: string, kind: ColumnKind])[] = [
  ['preis', 'money'],
  ['kosten', 'money'],
  ['betrag', 'money'],
  ['gehalt', 'money'],
  ['umsatz', 'money'],
  ['miete', 'money'],
  ['gebuhr', 'money'],
  ['lohn', 'money'],
  ['nummer', 'identifier'],
  ['nr', 'identifier'],
  ['kennzeichen', 'identifier'],
  ['anzahl', 'count'],
  ['zahl', 'count'],
  ['menge', 'count'],
  ['bestand', 'count'],
  ['anteil', 'share'],
  ['quote', 'share'],
  ['satz', 'share'],
  ['jahr', 'year'],
  ['gewicht', 'measure'],
  ['temperatur', 'measure'],
  ['flache', 'measure'],
  ['hohe', 'measure'],
  ['lange', 'measure'],
  ['dauer', 'duration'],
  ['zeit', 'time'],
  ['klasse', 'ordinal'],
  ['note', 'ordinal'],
  ['stufe', 'ordinal'],
  ['strasse', 'place'],
  ['ort', 'place'],
  ['land', 'place'],
  ['stadt', 'place'],
  ['name', 'person'],
  ['datum', 'date'],
  ['gruppe', 'code'],
  ['bezirk', 'code'],
  ['class', 'ordinal'],
  ['group', 'code'],
  ['price', 'money'],
  ['cost', 'money'],
  ['rate', 'share'],
  ['ratio', 'share'],
  ['count', 'count'],
];

/** Parts of headers in scripts that put no blanks between words. */
export const UNSPACED_WORDS: readonly (readonly [part: string, kind: ColumnKind])[] = [
  ['番号', 'identifier'],
  ['编号', 'identifier'],
  ['编码', 'code'],
  ['コード', 'code'],
  ['代码', 'code'],
  ['郵便', 'code'],
  ['邮编', 'code'],
  ['金額', 'money'],
  ['金额', 'money'],
  ['価格', 'money'],
  ['价格', 'money'],
  ['单价', 'money'],
  ['単価', 'money'],
  ['売上', 'money'],
  ['销售额', 'money'],
  ['数量', 'count'],
  ['人口', 'count'],
  ['人数', 'count'],
  ['件数', 'count'],
  ['率', 'share'],
  ['割合', 'share'],
  ['比例', 'share'],
  ['年齢', 'measure'],
  ['年龄', 'measure'],
  ['身長', 'measure'],
  ['体重', 'measure'],
  ['氏名', 'person'],
  ['姓名', 'person'],
  ['担当', 'person'],
  ['都道府県', 'place'],
  ['市', 'place'],
  ['国', 'place'],
  ['住所', 'place'],
  ['地址', 'place'],
  ['会社', 'organisation'],
  ['公司', 'organisation'],
  ['曜日', 'date_part'],
  ['星期', 'date_part'],
  ['月份', 'date_part'],
  ['電話', 'phone'],
  ['电话', 'phone'],
  ['メール', 'email'],
  ['邮箱', 'email'],
];
