/** Scales people order by, as words; each line one scale, from one end to the other, synonyms of a step among them. */
const SCALES: readonly string[] = [
  'xxs|xs|s|m|l|xl|xxl|xxxl|2xl|3xl|4xl|one size',
  'tiny|extra small|very small|small|medium|large|very large|extra large|huge|klein|mittel|groß|sehr groß|petit|moyen|grand|pequeño|mediano|grande',
  'none|very low|low|moderate|medium|normal|elevated|high|very high|extreme|critical|urgent|severe|niedrig|gering|mittel|hoch|sehr hoch|sehr niedrig|bajo|medio|alto|muy alto|muy bajo|baja|media|alta|bassa|basso|faible|moyen|moyenne|élevé|élevée|fort|baixo|médio|alto|niski|średni|wysoki',
  'none|minimal|mild|minor|moderate|medium|substantial|major|severe|critical|fatal|blocker|trivial|leicht|mittel|schwer|leve|moderado|grave',
  'trace|debug|info|notice|warn|warning|error|critical|fatal',
  'very poor|poor|bad|fair|average|ok|good|very good|great|excellent|outstanding|perfect|inadequate|requires improvement|satisfactory|unsatisfactory|needs improvement|meets expectations|exceeds expectations',
  'sehr schlecht|schlecht|ausreichend|mangelhaft|ungenügend|befriedigend|mittel|gut|sehr gut|ausgezeichnet|dobry|bardzo dobry|umiarkowany|dostateczny|zły|bardzo zły|malo|regular|bueno|muy bueno|excelente|mauvais|passable|bon|bien|très bon|très bien|excellent',
  'never|rarely|seldom|occasionally|sometimes|often|frequently|usually|always|daily|weekly|monthly|quarterly|yearly|annually|nie|selten|manchmal|gelegentlich|oft|häufig|immer|täglich|wöchentlich|monatlich|nunca|a veces|siempre|jamais|parfois|souvent|toujours',
  'strongly disagree|disagree|somewhat disagree|slightly disagree|neutral|neither agree nor disagree|undecided|slightly agree|somewhat agree|agree|strongly agree|stimme nicht zu|teils teils|stimme zu|stimme voll zu',
  'very dissatisfied|dissatisfied|somewhat dissatisfied|neutral|somewhat satisfied|satisfied|very satisfied|unzufrieden|zufrieden|sehr zufrieden|sehr unzufrieden',
  'very unlikely|unlikely|neutral|undecided|likely|very likely|sehr unwahrscheinlich|eher unwahrscheinlich|unwahrscheinlich|unentschieden|eher wahrscheinlich|wahrscheinlich|sehr wahrscheinlich',
  'not at all|slightly|somewhat|moderately|very|extremely|completely',
  'strong sell|sell|underperform|hold|neutral|outperform|buy|strong buy',
  'beginner|elementary|novice|basic|intermediate|advanced|expert|master|native|fluent',
  'intern|trainee|junior|mid|mid-level|senior|lead|principal|staff|director',
  'no schooling|preschool|kindergarten|primary|elementary|middle school|secondary|high school|some college|associate|vocational|bachelor|bachelors|undergraduate|graduate|postgraduate|master|masters|phd|doctorate|doctoral|professional|' +
    'primaria|secundaria|preparatoria|bachillerato|licenciatura|maestría|doctorado|posgrado|hauptschule|realschule|abitur|hochschule|promotion',
  'freshman|sophomore|junior|senior',
  'first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th|1st class|2nd class|3rd class',
  'iron|bronze|silver|gold|platinum|diamond',
  'p0|p1|p2|p3|p4|p5|s1|s2|s3|s4|sev1|sev2|sev3|sev4',
  'aaa|aa+|aa|aa-|a+|a|a-|bbb+|bbb|bbb-|bb+|bb|bb-|b+|b|b-|ccc+|ccc|cc|c|d|aa1|aa2|aa3|a1|a2|a3|baa1|baa2|baa3|ba1|ba2|ba3|b1|b2|b3|caa1',
  'g|pg|pg-13|r|nc-17|not rated|unrated|tv-y|tv-g|tv-pg|tv-14|tv-ma',
  'eg|ug|og|dg|erdgeschoss|1. og|2. og|3. og|4. og|5. og|ground floor|basement|1st floor|2nd floor|3rd floor|4th floor',
  'clear|partly cloudy|mostly cloudy|cloudy|overcast',
  'new|like new|very good|good|acceptable|used|damaged|neu|wie neu|gebraucht',
  'a1|a2|b1|b2|c1|c2',
  'a+++|a++|a+|a|b|c|d|e|f|g',
  'absent|none|rare|few|some|occasional|frequent|common|several|many|most|abundant|dominant|all|keine|wenige|einige|viele|pocos|algunos|muchos|peu|quelques|beaucoup',
  'none|out|very light|light|weak|moderate|medium|strong|very strong|heavy|very heavy|schwach|mäßig|stark|sehr stark|débil|fuerte|faible|fort|debole|forte',
  'far below|below|slightly below|near|at|on|within|average|slightly above|above|far above|below average|above average|below expectations|above expectations|below standard|above standard',
  'very early|early|mid|middle|late|very late|advanced|terminal',
  'freezing|very cold|cold|cool|mild|warm|hot|very hot|kalt|kühl|warm|heiß|frío|templado|caliente',
  'very dry|dry|moist|damp|wet|very wet|waterlogged|trocken|feucht|nass',
  'very slow|slow|medium|fast|very fast|langsam|schnell',
  'very young|young|middle|middle aged|middle-aged|old|very old|elderly',
  'lo|low|med|mid|medium|hi|high|very low|very high|v.low|v.high',
  'lower|lower middle|middle|upper middle|upper|working|lower class|middle class|upper class|working class|untere|mittlere|obere',
  'much worse|worse|slightly worse|same|about the same|unchanged|slightly better|better|much better|improved|declined|deteriorated',
  'fair|good|very good|premium|ideal|superior|excellent',
  'grade school|elementary|primary|less than high school|less than hs|some high school|some hs|hs|high school|hs grad|high school graduate|hs or less|some college|college|college grad|ba|bachelor|bs|university|ma|ms|master|grad school|graduate|advanced degree|post graduate|phd|less than secondary|postsecondary|tertiary',
  'not important|slightly important|somewhat important|moderately important|important|very important|extremely important',
  'not satisfied|slightly satisfied|somewhat satisfied|satisfied|very satisfied|completely satisfied|extremely satisfied',
  'no risk|low risk|moderate risk|medium risk|high risk|very high risk|extreme risk|green|yellow|amber|orange|red',
  'underweight|normal weight|normal|overweight|obese|severely obese|normalgewicht|übergewicht|untergewicht',
  'not happy|pretty happy|very happy|not too happy|quite happy',
  'easy|moderate|medium|normal|hard|difficult|very hard|challenging|very easy|strenuous|leicht|mittel|schwer|fácil|difícil|facile|difficile',
  'unranked|iron|bronze|silver|gold|platinum|diamond|master',
  'soft|firm|hard|very hard|very soft',
];

/** Of these, two alone are two groups; it takes three to make a scale. */
const SCALES_OF_THREE: readonly string[] = [
  'very short|short|medium|average|long|tall|very long|very tall|kurz|lang|corto|largo',
  'budget|economy|basic|standard|comfort|premium|deluxe|luxury|business|first',
  'free|basic|starter|standard|plus|pro|premium|business|enterprise|ultimate',
  'e|egg|larva|pupa|hatchling|chick|nestling|fledgling|pup|juv|juvenile|imm|immature|subad|subadult|sub-adult|ad|adult|senescent|seedling|sapling|pole|mature|old growth',
  'infant|toddler|child|adolescent|teen|teenager|young adult|adult|middle-aged adult|senior|elderly',
  'resistant|moderately resistant|moderately susceptible|susceptible|highly resistant|highly susceptible|mr|ms|r|s|hr|hs',
  'sensitive|intermediate|resistant|susceptible',
  'very liberal|liberal|somewhat liberal|moderate|somewhat conservative|conservative|very conservative|left|centre-left|center-left|centre|center|centre-right|center-right|right|far left|far right',
  'near|close|far|very far|nearby|distant',
];

const scales: readonly { readonly steps: ReadonlySet<string>; readonly fewest: number }[] = [
  ...SCALES.map((scale) => ({ steps: new Set(scale.split('|')), fewest: 2 })),
  ...SCALES_OF_THREE.map((scale) => ({ steps: new Set(scale.split('|')), fewest: 3 })),
];

const onAnyScale: ReadonlySet<string> = new Set(scales.flatMap(({ steps }) => [...steps]));

/** Most cells that share one scale, as a share of all; `texts` lower case. Needs two different steps at least. */
export function scaleShare(texts: readonly string[], counts: readonly number[], weight: number): number {
  // Most texts are on no scale, and are looked up once instead of once for each.
  const known: number[] = [];
  for (let i = 0; i < texts.length; i++) if (onAnyScale.has(texts[i] as string)) known.push(i);
  let best = 0;
  if (known.length === 0) return best;
  for (const scale of scales) {
    let on = 0;
    let found = 0;
    let spelled = 0;
    for (const i of known) {
      const text = texts[i] as string;
      if (!scale.steps.has(text)) continue;
      on += counts[i] as number;
      found++;
      // Single letters are on many scales and on none.
      if (text.length > 1 || 'sml'.includes(text)) spelled++;
    }
    if (found >= scale.fewest && spelled >= Math.min(2, found / 2)) best = Math.max(best, on / weight);
  }
  return best;
}
