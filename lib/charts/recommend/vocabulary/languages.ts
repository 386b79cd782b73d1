/** Languages a goal may be written in. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt';

/** Words that carry no meaning of their own, without accents. What compares or asks is read by the form of the sentence instead. */
export const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  en:
    'a an and any are as at be been being better best between by can could compare compared did do does doing done each every few fewer for from get gets give given ' +
    'had happen happens has have having highest how i if in into is it its know less look lot lots lower lowest main many matter matters me mean means more most much my no not of off on once or our ' +
    'out over per please same see should show some tell than that the their them then there these they this those to top too under understand up us use uses very via vs versus was ' +
    'we were what when where whether which while who whom whose why will with within without worst worse would you your about across after against all along also among and analyse ' +
    'analyze answer around because before both differ different difference differently depend depends during data dataset explain explains find affect affects influence influences drive drives ' +
    'relate related relationship trend trends develop developed distribution distributed typical typically unusual unusually strange odd outlier outliers share proportion percentage ' +
    'often usually like tend take takes took make makes made lead leads bring brings keep keeps really exactly overall biggest',
  de:
    'aber alle allem allen aller alles als am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der des dessen die dies diese diesem diesen dieser dieses doch ' +
    'du durch ein eine einem einen einer eines er es fur gegen gibt hat hatte haben hangt ab ich ihr ihre im in ins ist ja je jede jedem jeden jeder kann kein keine konnen man mehr mein meisten mit nach ' +
    'nicht noch nur ob oder ohne pro sehr sein sich sie sind so soll uber um und uns unser unsere unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches ' +
    'wenn wer werden wie wieso wieviel wird wo woher wohin womit wurde wurden zeig zeige zu zum zur zwischen am haufigsten hochsten niedrigsten besten schlechtesten meiste viel viele wenig weniger macht machen',
  es:
    'a al algo algun alguna algunos ante antes como con contra cual cuales cuando cuanta cuantas cuanto cuantos de del depende desde donde e el ella ellos en entre era es esa ese eso esta ' +
    'estan este esto estos fue ha han hay hace hasta la las le les lo los mas mayor mayores me mejor mejores menor menos mi mientras muy mucho mucha muchos no nos nuestra nuestro o otra otro para pero peor por porque que ' +
    'quien quienes se segun ser si sin sobre son su sus tan tiene tienen todo todos tras tu un una uno unos y ya algunas cada trae traen hacen',
  fr:
    'a ai ainsi alors as au aucun aussi autre aux avant avec avoir c ca car ce ces cet cette chaque comme comment d dans de depend des dont du elle elles en entre est et eu evolue fait font il ils je jusqu l la le les leur ' +
    'leurs lors lui ma mais me meilleur meilleurs meme mes moins mon n ne nos notre nous on ont ou par parmi pas peu plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses ' +
    'si son sont sous sur ta te tes tous tout toute toutes tres tu un une vers votre vous y combien',
  pt:
    'a ao aos as ate com como contra cada da das de depende dela dele deles desde do dos e ela elas ele eles em entre era essa esse esta estao este foi ha isso isto ja la lhe maior maiores mais mas me melhor melhores ' +
    'menor menos mesmo meu muito muitos na nao nas nem no nos nossa nosso num numa o onde os ou para pela pelas pelo pelos pior por porque qual quais quando quanta quantas quanto quantos que quem se sem ser seu seus so sobre sua sao tem um uma umas uns ao',
};

const words = new Map(
  (Object.keys(FUNCTION_WORDS) as Language[]).map((language) => [
    language,
    new Set(FUNCTION_WORDS[language].split(' ')),
  ]),
);

/** The language most of whose function words stand in a sentence; English where none is ahead. */
export function languageOf(said: readonly string[]): Language {
  let best: Language = 'en';
  let most = 0;
  for (const [language, own] of words) {
    const count = said.filter((word) => own.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

export function isFunctionWord(word: string, language: Language): boolean {
  return words.get(language)?.has(word) ?? false;
}
