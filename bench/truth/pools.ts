/** Words the tables are made of. Mixed scripts, particles, capitals inside words and look-alikes are meant. */
const words = (text: string) => text.split('|');

export const FIRST = words(
  'Anna|Maria|James|Olivia|Noah|Liam|Emma|Sofía|José|Zoë|Renée|Björn|Łukasz|Chloé|Marta|Martha|Ann|Anne|Anja|Ana|Jon|John|Joan|Jean|Marc|Mark|Eric|Erik|Kurt|Priya|Wei|Aisha|Mohamed|Muhammad|Yuki|Jürgen|Søren|Ingrid|Núria|Giulia|Matteo|Dmitri|Olga|Kwame|Thandiwe|Siobhan|Niamh|Carlos|Lucía|André|Beatriz|Paweł|Ewa|Tom|Tim|Kim|Sam|Max|Lea|Léa|Leo|Ida|Ada|Eva|Ivo',
);
export const LAST = words(
  "Smith|Schmidt|Schmitt|Jones|Johnson|Johnston|Jonson|Brown|Braun|García|Martínez|Martin|Müller|Mueller|O'Brien|O'Neill|McDonald|MacLeod|van der Berg|van den Berg|de la Cruz|von Ahn|Nguyen|Tran|Kim|Lee|Li|Wang|Patel|Singh|Khan|Ali|Kowalski|Kowalska|Nowak|Novak|Nováková|Dvořák|Hansen|Hanson|Jensen|Larsen|Nielsen|Rossi|Russo|Ferrari|Dubois|Lefèvre|Moreau|Silva|Santos|Costa|Okafor|Mensah|Dlamini|Yamamoto|Tanaka|Sato|Haddad|Cohen|Levy|Weiß|Weiss|Groß|Ivanova|Petrov|Clarke|Clark|Stuart|Stewart|Reid|Reed|Read",
);
export const US_PLACES: readonly (readonly [city: string, state: string, zip: string, county: string, area: string])[] =
  [
    ['Springfield', 'IL', '62701', 'Sangamon', '217'],
    ['Springfield', 'MA', '01103', 'Hampden', '413'],
    ['Portland', 'OR', '97201', 'Multnomah', '503'],
    ['Portland', 'ME', '04101', 'Cumberland', '207'],
    ['Birmingham', 'AL', '35233', 'Jefferson', '205'],
    ['Dothan', 'AL', '36301', 'Houston', '334'],
    ['Sheffield', 'AL', '35660', 'Jefferson', '256'],
    ['Boaz', 'AL', '35957', 'Marshall', '256'],
    ['Fairbanks', 'AK', '99701', 'Fairbanks North Star', '907'],
    ['Boulder', 'CO', '80302', 'Boulder', '303'],
    ['Fort Collins', 'CO', '80521', 'Larimer', '970'],
    ['Fort Wayne', 'IN', '46802', 'Allen', '260'],
    ['St. Louis', 'MO', '63101', 'St. Louis City', '314'],
    ['St. Paul', 'MN', '55101', 'Ramsey', '651'],
    ['Cedar Rapids', 'IA', '52401', 'Linn', '319'],
    ['Grand Rapids', 'MI', '49503', 'Kent', '616'],
    ['Columbus', 'OH', '43215', 'Franklin', '614'],
    ['Columbus', 'GA', '31901', 'Muscogee', '706'],
    ['Richmond', 'VA', '23219', 'Richmond City', '804'],
    ['Richmond', 'CA', '94801', 'Contra Costa', '510'],
    ['San José', 'CA', '95112', 'Santa Clara', '408'],
    ['San Diego', 'CA', '92101', 'San Diego', '619'],
    ['Santa Fe', 'NM', '87501', 'Santa Fe', '505'],
    ['Las Cruces', 'NM', '88001', 'Doña Ana', '575'],
    ['Cañon City', 'CO', '81212', 'Fremont', '719'],
    ['Burlington', 'VT', '05401', 'Chittenden', '802'],
    ['Bangor', 'ME', '04401', 'Penobscot', '207'],
    ['Austin', 'TX', '78701', 'Travis', '512'],
    ['Houston', 'TX', '77002', 'Harris', '713'],
    ['El Paso', 'TX', '79901', 'El Paso', '915'],
  ];
export const COUNTRIES: readonly (readonly [
  name: string,
  iso2: string,
  iso3: string,
  continent: string,
  region: string,
])[] = [
  ['Germany', 'DE', 'DEU', 'Europe', 'EMEA'],
  ['France', 'FR', 'FRA', 'Europe', 'EMEA'],
  ['United Kingdom', 'GB', 'GBR', 'Europe', 'EMEA'],
  ['Spain', 'ES', 'ESP', 'Europe', 'EMEA'],
  ['Italy', 'IT', 'ITA', 'Europe', 'EMEA'],
  ['Netherlands', 'NL', 'NLD', 'Europe', 'EMEA'],
  ['Austria', 'AT', 'AUT', 'Europe', 'EMEA'],
  ['Australia', 'AU', 'AUS', 'Oceania', 'APAC'],
  ['Niger', 'NE', 'NER', 'Africa', 'EMEA'],
  ['Nigeria', 'NG', 'NGA', 'Africa', 'EMEA'],
  ['Namibia', 'NA', 'NAM', 'Africa', 'EMEA'],
  ['Slovakia', 'SK', 'SVK', 'Europe', 'EMEA'],
  ['Slovenia', 'SI', 'SVN', 'Europe', 'EMEA'],
  ['Iran', 'IR', 'IRN', 'Asia', 'EMEA'],
  ['Iraq', 'IQ', 'IRQ', 'Asia', 'EMEA'],
  ['India', 'IN', 'IND', 'Asia', 'APAC'],
  ['Indonesia', 'ID', 'IDN', 'Asia', 'APAC'],
  ['Japan', 'JP', 'JPN', 'Asia', 'APAC'],
  ['South Korea', 'KR', 'KOR', 'Asia', 'APAC'],
  ["Côte d'Ivoire", 'CI', 'CIV', 'Africa', 'EMEA'],
  ['Türkiye', 'TR', 'TUR', 'Asia', 'EMEA'],
  ['Brazil', 'BR', 'BRA', 'South America', 'LATAM'],
  ['Mexico', 'MX', 'MEX', 'North America', 'LATAM'],
  ['Canada', 'CA', 'CAN', 'North America', 'NA'],
  ['United States', 'US', 'USA', 'North America', 'NA'],
];
export const COMPANIES = words(
  "Northwind Traders|Contoso Ltd|Fabrikam, Inc.|eBay|Adventure Works|Müller & Söhne GmbH|Société Générale d'Étoffes|Tailspin Toys|Wide World Importers|Blue Yonder Airlines|Litware, Inc.|Proseware|A. Datum Corporation|Coho Vineyard|Coho Winery|Lucerne Publishing|Margie's Travel|City Power & Light|Graphic Design Institute|Humongous Insurance|School of Fine Art|Trey Research|The Phone Company|Woodgrove Bank|Alpine Ski House|Consolidated Messenger|Nod Publishers|Südwind e.V.|3M|IKEA|H&M|Ålesund Fisk AS",
);
export const STREETS = words(
  'Main St|Oak Ave|Maple Ave|Washington Blvd|2nd St|3rd St|S 4th Ave|Park Rd|Lincoln Hwy|County Road 12|Elm St|Cedar Ln|Highland Dr|Lake Shore Dr|Martin Luther King Jr Blvd|N Broadway|Sunset Blvd|Church St|Mill Rd|River Rd',
);
export const REMARKS = words(
  'called, no answer|ok|please ring twice|customer asked for a refund; see e-mail of 3 May|n.a. until further notice|left with neighbour|VIP!|second attempt|—|checked by AK|price agreed on phone (incl. VAT)|"as is"|très satisfait|wartet auf Rückruf|new address since March|does not want newsletters|paid cash|see ticket #4411|broken seal, replaced|will call back 10/12',
);
/** Family name first: `Novak, Eva`. */
export const ADJECTIVES = words(
  'Old|Golden|Raging|Lazy|Hazy|Royal|Smoky|Bitter|Wild|Northern|Lost|Crooked|Black|White|Red|Summer|Winter|Double|Imperial|Naked',
);
export const NOUNS = words(
  'Dog|Fox|Moose|Trail|River|Anchor|Barrel|Crow|Harvest|Monk|Saint|Lantern|Bridge|Canyon|Pilot|Rooster|Otter|Prairie|Engine|Compass|Königin|Señorita',
);
