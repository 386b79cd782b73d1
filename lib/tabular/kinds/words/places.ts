/** Languages in which countries are known by name, by the platform's own tables. */
const LANGUAGES = 'en de fr es it pt nl pl sv da fi cs tr ru ja zh ko'.split(' ');

/** Usual names the tables write otherwise. */
const OTHER_COUNTRIES =
  'usa|u.s.a.|us|u.s.|uk|england|scotland|wales|northern ireland|great britain|russia|south korea|north korea|korea, south|korea, north|republic of korea|iran|syria|vietnam|viet nam|laos|' +
  'czech republic|ivory coast|côte d’ivoire|swaziland|macedonia|burma|cape verde|brunei|moldova|tanzania|bolivia|venezuela|palestine|taiwan|hong kong|macau|' +
  'united states of america|congo|democratic republic of the congo|republic of the congo|the netherlands|holland|bahamas|gambia|micronesia|kosovo|turkey|' +
  'africa|asia|europe|north america|south america|america|oceania|australia|antarctica|afrika|asien|europa|amerika|ozeanien|afrique|asie|amérique|europe|océanie|áfrica|américa';

/** States of countries that write them in tables most, as names. */
const STATES =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|' +
  'louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|' +
  'north dakota|ohio|oklahoma|oregon|pennsylvania|puerto rico|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|' +
  'wisconsin|wyoming|alberta|british columbia|manitoba|new brunswick|nova scotia|ontario|prince edward island|quebec|québec|saskatchewan|' +
  'baden-württemberg|bayern|berlin|brandenburg|bremen|hamburg|hessen|mecklenburg-vorpommern|niedersachsen|nordrhein-westfalen|rheinland-pfalz|saarland|sachsen|' +
  'sachsen-anhalt|schleswig-holstein|thüringen|new south wales|victoria|queensland|south australia|western australia|tasmania|northern territory|' +
  'andhra pradesh|bihar|delhi|gujarat|haryana|karnataka|kerala|madhya pradesh|maharashtra|odisha|punjab|rajasthan|tamil nadu|telangana|uttar pradesh|west bengal|' +
  'bahia|ceará|goiás|minas gerais|paraná|pernambuco|rio de janeiro|rio grande do sul|santa catarina|são paulo|' +
  'andalucía|aragón|asturias|cataluña|galicia|madrid|murcia|navarra|lombardia|lazio|toscana|sicilia|piemonte|veneto|campania|île-de-france|bretagne|normandie|occitanie';

let countries: ReadonlySet<string> | null = null;

function countryNames(): ReadonlySet<string> {
  if (countries !== null) return countries;
  const names = new Set(OTHER_COUNTRIES.split('|'));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let code = 0; code < 676; code++) {
      const name = display.of(String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26)));
      if (name !== undefined) names.add(name.toLowerCase());
    }
  }
  countries = names;
  return names;
}

const states: ReadonlySet<string> = new Set(STATES.split('|'));

let cities: ReadonlySet<string> | null = null;

/** The cities that time zones are named after: some four hundred, all over the world. */
function cityNames(): ReadonlySet<string> {
  cities ??= new Set(
    Intl.supportedValuesOf('timeZone').flatMap((zone) => {
      const city = zone.split('/').at(-1);
      return zone.includes('/') && city !== undefined ? [city.replaceAll('_', ' ').toLowerCase()] : [];
    }),
  );
  return cities;
}

const LONGEST = 40;

function fold(text: string): string {
  return text.toLowerCase().replaceAll('_', ' ');
}

/** A country or continent, in one of the common languages. */
export function isCountryName(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && countryNames().has(fold(text));
}

/** A state, province or region of one of the large federal countries. */
export function isStateName(text: string): boolean {
  return text.length <= LONGEST && states.has(fold(text));
}

/** A large city. */
export function isCityName(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && (cityNames().has(fold(text)) || LARGE_CITIES.has(fold(text)));
}

/** Cities of over a million people that no time zone is named after, and capitals of trade. */
const LARGE_CITIES: ReadonlySet<string> = new Set(
  (
    'beijing|shenzhen|guangzhou|chengdu|wuhan|tianjin|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|pune|ahmedabad|osaka|nagoya|kyoto|yokohama|busan|' +
    'washington|boston|philadelphia|houston|dallas|san francisco|san diego|san jose|seattle|miami|atlanta|austin|las vegas|portland|baltimore|san antonio|minneapolis|new orleans|' +
    'montreal|montréal|calgary|ottawa|rio de janeiro|são paulo|brasilia|brasília|salvador|belo horizonte|medellín|guadalajara|monterrey|barcelona|valencia|sevilla|zaragoza|málaga|' +
    'milano|milan|napoli|naples|torino|turin|palermo|firenze|florence|roma|munich|münchen|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|hannover|nürnberg|essen|dortmund|' +
    'lyon|marseille|toulouse|nice|nantes|bordeaux|lille|strasbourg|manchester|birmingham|liverpool|glasgow|edinburgh|leeds|bristol|cardiff|rotterdam|den haag|the hague|utrecht|' +
    'antwerp|antwerpen|genf|geneva|genève|zürich|basel|bern|wien|graz|salzburg|kraków|krakow|łódź|wrocław|poznań|gdańsk|warszawa|praha|brno|moskva|москва|санкт-петербург|казань|новосибирск|екатеринбург|' +
    'st petersburg|kiev|kyiv|ankara|izmir|alexandria|cape town|durban|casablanca|abu dhabi|tel aviv|porto|lisboa|göteborg|malmö|bergen|aarhus|turku|東京都|大阪府|京都府|北海道|上海|北京|广州|深圳'
  ).split('|'),
);
