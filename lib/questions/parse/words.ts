/** The words questions are made of, apart from those of the data: English, in one place. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that ask, join and soften, and say nothing of the data. */
export const FILLERS = words(
  `a an the of for in on at to from by with and or is are was were be been do does did has have had how many much what which who whom whose
  where when that this these those there it its their his her our we us i you me my your please show give tell list find get see display
  each per every all any across among over as than then so also just only ever there's what's let know want would like can could will
  into out up total number count amount overall value values data dataset table rows row records record entries entry times s ? , : during
  within go went come came make made makes get got gets take took takes bring brings happen happened happens produced produce sold sell sells
  recorded seen use uses used using live lives lived about between compare compared comparison versus vs change changed it's altogether
  them they one ones while if not if's people person most least best worst top bottom first last highest lowest more less fewer same
  different unique distinct separate various kind kinds type types everyone everything anyone everybody thing things`,
);

/** Words that are never the name of a column or a value by themselves. */
export const NO_LINK = words(
  `a an the of for in on at to from by with and or is are was were be been do does did has have had how many much what which who whom whose
  where when that this these those there it its their our we us i you me my please show give tell list find each per every all any across
  than more less most least fewer fewest highest lowest best worst top average mean median total sum number count share percentage percent
  proportion ratio rate not no non without except excluding over under above below since after before between correlation correlated
  relationship relation related compare compared versus vs different unique distinct difference overall maximum minimum max min as go single
  ever happen happened happens get gets got made make makes did didn't sold last first one than it's what's up out left leaving other`,
);

/** Who comes from where. */
export const DEMONYMS: Readonly<Record<string, string>> = {
  french: 'france',
  german: 'germany',
  spanish: 'spain',
  italian: 'italy',
  portuguese: 'portugal',
  british: 'uk',
  english: 'england',
  american: 'usa',
  japanese: 'japan',
  chinese: 'china',
  indian: 'india',
  brazilian: 'brazil',
  mexican: 'mexico',
  canadian: 'canada',
  dutch: 'netherlands',
  polish: 'poland',
  swiss: 'switzerland',
  swedish: 'sweden',
  danish: 'denmark',
  norwegian: 'norway',
  european: 'europe',
  african: 'africa',
  asian: 'asia',
  greek: 'greece',
  turkish: 'turkey',
  russian: 'russia',
  irish: 'ireland',
  austrian: 'austria',
  belgian: 'belgium',
  australian: 'australia',
  korean: 'korea',
  kenyan: 'kenya',
};

/** Values that mean the sexes people speak of. */
export const SEXES: Readonly<Record<string, RegExp>> = {
  women: /^(f|w|femal|female|woman|women)$/,
  woman: /^(f|w|femal|female|woman)$/,
  female: /^(f|w|femal|female|woman)$/,
  females: /^(f|w|femal|female)$/,
  girls: /^(f|w|femal|female|girl)$/,
  men: /^(m|mal|male|man|men)$/,
  man: /^(m|mal|male|man)$/,
  male: /^(m|mal|male|man)$/,
  males: /^(m|mal|male)$/,
  boys: /^(m|mal|male|boy)$/,
};

export type Direction = 'most' | 'least';
/** What superlatives compare by: the words of a measure, and whether the greatest or the least is meant. */
export const SUPERLATIVES: Readonly<Record<string, readonly [Direction, string]>> = {
  highest: ['most', ''],
  most: ['most', ''],
  largest: ['most', ''],
  biggest: ['most', ''],
  greatest: ['most', ''],
  maximum: ['most', ''],
  max: ['most', ''],
  top: ['most', ''],
  best: ['most', ''],
  strongest: ['most', ''],
  peak: ['most', ''],
  lowest: ['least', ''],
  least: ['least', ''],
  smallest: ['least', ''],
  fewest: ['least', ''],
  minimum: ['least', ''],
  min: ['least', ''],
  worst: ['least', ''],
  weakest: ['least', ''],
  bottom: ['least', ''],
  cheapest: ['least', 'price'],
  priciest: ['most', 'price'],
  longest: ['most', 'length duration distance'],
  shortest: ['least', 'length duration distance'],
  oldest: ['most', 'age'],
  youngest: ['least', 'age'],
  heaviest: ['most', 'weight mass'],
  lightest: ['least', 'weight mass'],
  hottest: ['most', 'temperature'],
  warmest: ['most', 'temperature'],
  coldest: ['least', 'temperature'],
  fastest: ['least', 'time hours duration'],
  slowest: ['most', 'time lead duration'],
  windiest: ['most', 'wind'],
  rainiest: ['most', 'precipitation rain'],
  wettest: ['most', 'precipitation rain'],
  busiest: ['most', ''],
  deadliest: ['most', 'deaths'],
  tallest: ['most', 'height'],
  richest: ['most', 'income'],
};

export const STOPS_ADJECTIVES: Readonly<Record<string, string>> = {
  longer: 'length duration minutes runtime distance',
  shorter: 'length duration minutes distance',
  older: 'age',
  younger: 'age',
  heavier: 'weight mass',
  lighter: 'weight mass',
  larger: 'area size hectares',
  bigger: 'area size',
  taller: 'height',
  earning: 'salary income',
  cheaper: 'price',
  costlier: 'price',
  hotter: 'temperature',
  colder: 'temperature',
  expensive: 'price',
  over: '',
  above: '',
};

export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
