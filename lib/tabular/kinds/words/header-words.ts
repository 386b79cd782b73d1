import type { ColumnKind } from '@/lib/tabular/kinds/kind';

/**
 * Words of headers and the kind they speak for, in the languages exports come in, folded to lower case without accents. General
 * vocabulary: a word stands here because it says what a column holds wherever it is used, never because some table had it.
 */
const WORDS: Partial<Record<ColumnKind, string>> = {
  identifier:
    'index idx id ids uid uuid guid oid pid rowid recordid userid customerid orderid identifier ident identifiant identificador identificativo ' +
    'kennung key serial imei imsi vin isbn issn iban ssn hash token barcode',
  code:
    'код индекс инн kod_pocztowy code codes kode kod codigo codice sku zip zipcode plz postleitzahl postcode postal cep cap fips iso iata icao icd naics isic hs ' +
    'version ver release rev revision firmware cluster ward zone flight flug plate ref reference referenz referencia ticker symbol bin slot shelf ' +
    'room raum zimmernummer gate terminal platform lot batch charge chromosome currency wahrung devise moneda locale lang ip mac ' +
    'upc ean gtin asin cusip isin bic swift nif cnpj cpf siret siren parent port konto account district gruppe cohort fold pen jersey trikot class',
  year: 'год year years yr jahr jahre baujahr geburtsjahr annee an ano anno rok god jaar vintage fy yyyy',
  count:
    'количество кол население число antal maara total sold matches played games appearances attempts replies responses participants attendees spaces credits ects tickets calls messages errors defects failures crashes arrests tests doses bottles pallets containers trees animals cattle sheep bedrooms floors stories storeys levels tracks chapters words lines files commits forks issues copies besucher teilnehmer schuler studenten kinder hijos enfants headcount ' +
    'count counts qty quantity quantities anzahl menge cantidad quantite quantita quantidade qtd qte nb nombre aantal ilosc liczba ' +
    'population pop inhabitants einwohner habitants poblacion popolazione votes stimmen deaths cases visitors visits clicks ' +
    'impressions views pageviews downloads installs likes followers subscribers users customers orders units unites unidades pieces stuck ' +
    'items goals pages seiten rooms beds seats nights children kids pupils students employees members households adults passengers rides trips ' +
    'incidents accidents injuries births stock bestand inventory enrolled enrollment attendance absences reviews shares comments ' +
    'wins losses points_scored packages boxes stories bathrooms bedrooms cylinders doors volume frequency people persons personnes personas ' +
    'soldiers troops fatalities injured wounded killed votos voix hits runs errors retweets sessions conversions signups',
  money:
    'цена стоимость сумма выручка доход расход зарплата kwota cena_netto pris belopp total value summe montante commission fine penalty pension rente subsidy grant award bid brutto netto rental aluguel cuota gmv ebitda dividend earnings pay ' +
    'price prices preis preise prix precio precios prezzo preco cena cost costs kosten cout costo coste custo amount betrag montant importe ' +
    'monto importo valor revenue revenues umsatz turnover sales salary salaries gehalt lohn wage wages income ingreso ingresos renda revenu ' +
    'profit gross net budget tax taxes fee fees tip fare rent miete loyer balance saldo spend spending payment paid payout refund debt debts ' +
    'capital cash receipts disbursements contribution contributions donation donations funding expense expenses expenditure gdp pib ' +
    'charges total_price subtotal msrp mrr arr cpc cpm cpa bill deposit premium loan loans valuation worth market_cap cap ' +
    'usd eur gbp dollars euros valuta gebuhr beitrag stipend allowance bonus adjclose open high low close',
  share:
    'доля процент udzial andel interest zins zinssatz turnout efficiency uptime apr churn retention open_rate coverage compliance incidence prevalence mortality unemployment inflation saturation purity alcohol abv ' +
    'pct perc percent percentage percentages share shares rate rates ratio prozent anteil quote taux tasa tasso porcentaje percentuale ' +
    'proportion proporcion prob probability likelihood fraction frac margin growth ctr conversion utilisation utilization ' +
    'occupancy yield discount rabatt skonto vat mwst tva iva pvalue ret return returns completion accuracy precision recall',
  measure:
    'points punkte puntos marks result ergebnis wert hr rr capacity output thickness brightness hardness viscosity conductivity turbidity salinity flow noise bytes filesize dichte coefficient estimate zscore span ' +
    'weight height width length depth size mass temperature temp temps pressure humidity speed velocity distance age score scores index ' +
    'area radius diameter angle altitude elevation density concentration conc ph voltage current power energy bmi gpa mean avg average std ' +
    'median dose torque acceleration horsepower displacement mpg miles km kilometers precipitation rain rainfall wind windspeed magnitude mag ' +
    'intensity amplitude pulse cholesterol glucose systolic diastolic expectancy fertility lightness luminosity ' +
    'gewicht grosse hohe breite lange tiefe temperatur druck geschwindigkeit alter flache wohnflache ertrag ' +
    'peso altura edad longitud temperatura ancho velocidad poids taille hauteur largeur poids superficie surface vitesse profondeur ' +
    'eta altezza larghezza consumption verbrauch reading value offset deviation variance',
  ordinal:
    'rating ratings stars star grade grades rank ranking position priority severity tier level satisfaction agree agreement ' +
    'note schulnote nota education escolaridad schooling band bracket quintile decile quartile stage likelihood importance quality ' +
    'class stufe nivel niveau livello prioritat prioridad priorite urgency difficulty bin_range sizes grosse size',
  category:
    'type category categories status gender sex sexo sexe geschlecht race ethnicity color colour farbe couleur kind genre ' +
    'method segment sector channel department dept abteilung species breed variety treatment arm group class cause reason ' +
    'kategorie categorie categoria typ tipo estado statut etat marital unit units language sprache source origin weather plan policy medium',
  person:
    'фамилия имя фио менеджер сотрудник автор imie nazwisko namn nome naam names given_name family_name contact_person ansprechpartner sachbearbeiter trainer pilot captain inspector nurse therapist tutor mentor winner passenger tenant landlord buyer seller representative ' +
    'firstname lastname surname fullname forename vorname nachname familienname prenom nom nombre apellido apellidos cognome author autor ' +
    'director artist player employee mitarbeiter vendedor vendeur manager owner driver fahrer doctor physician arzt teacher lehrer ' +
    'instructor student candidate patient assignee reporter host guest actor actress contact sales_rep rep salesperson agent_name ' +
    'customer_name client_name kunde person people_name operator operador recruiter advisor supervisor composer writer singer ' +
    'speaker judge lawyer officer member mayor president ceo founder coach spouse mother father parent_name',
  place:
    'город страна адрес область регион by land plats from to departamento departement prefecture prefectura localidad barrio bairro quartier wijk gemeente arrondissement suburb parish kreis landkreis locality capital capitale hauptstadt headquarters ' +
    'city town stadt ort ciudad ville citta cidade miasto country countries land pays pais paese state province provincia county region ' +
    'street strasse str rue calle via address adresse direccion indirizzo endereco location standort site place lugar lieu luogo station ' +
    'neighborhood neighbourhood borough district origin destination airport continent municipality commune comune gemeinde bundesland ' +
    'island river lake territory nation nationality birthplace hometown venue branch filiale store shop tienda magasin negozio loja',
  organisation:
    'компания контрагент организация firma przedsiebiorstwo operator betreiber provider anbieter insurer issuer lender broker klub developer entwickler ministry agencia foundation partei ' +
    'company firma firm empresa entreprise azienda societe organisation organization org employer arbeitgeber school schule ecole escuela ' +
    'university universitat universite universidad college hospital krankenhaus clinic agency brand marke marque marca manufacturer hersteller ' +
    'fabricant supplier lieferant fournisseur proveedor vendor club team verein airline carrier bank publisher verlag institution institute ' +
    'distributor contractor affiliation sponsor merchant studio label customer_company consignee restaurant',
  email: 'email emails mail correo courriel mailadresse',
  url: 'url urls uri link links website webpage web homepage site_url href image img picture photo thumbnail permalink linkedin domain',
  phone: 'телефон phone phones telephone tel telefon telefono telephon mobile mobil handy celular cell fax msisdn',
  coordinate:
    'lat latitude lon lng long longitude coord coords coordinate coordinates geo gps latlng latlon breitengrad langengrad latitud',
  time: 'time uhrzeit hora heure ora zeit',
  duration:
    'duration dauer duree duracion durata elapsed runtime minutes mins seconds secs sec ms msec hours hrs days weeks delay verspatung retard lag ' +
    'latency turnaround wait wartezeit tenure lead_time running_time playtime timespan',
  date_part:
    'месяц день_недели manad month months monat mois mes mese weekday wochentag dow dayofweek hour hours_of_day stunde quarter quartal trimestre week woche semaine kw ' +
    'season saison semester jahreszeit shift schicht daypart miesiac mesiac',
  list: 'tags labels keywords skills topics genres hashtags ingredients allergies symptoms interests hobbies amenities languages',
  json: 'json payload metadata meta properties attributes',
  sentence:
    'title titel titre titulo titolo description beschreibung descripcion designation bezeichnung subject betreff summary headline caption name ' +
    'comment comments comentario commentaire kommentar note notes remark remarks bemerkung anmerkung observations label product item',
  text: 'text body content abstract review feedback message story bio biography narrative article transcript essay',
};

/** Word (or pair of words joined by `_`) → the kinds it speaks for. */
export const HEADER_WORDS: ReadonlyMap<string, readonly ColumnKind[]> = index();

function index(): Map<string, ColumnKind[]> {
  const kinds = new Map<string, ColumnKind[]>();
  for (const [kind, words] of Object.entries(WORDS) as [ColumnKind, string][]) {
    for (const word of words.split(' ')) kinds.set(word, [...new Set([...(kinds.get(word) ?? []), kind])]);
  }
  return kinds;
}

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
