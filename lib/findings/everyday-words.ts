/** Languages in the order in which a line of the lexicon has its words. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words that columns of categories are made of: a line for each meaning, its words by language, several parted by blanks. */
const LEXICON = `
january|januar jänner|janvier|enero|gennaio|janeiro|januari
february|februar|février|febrero|febbraio|fevereiro|februari
march|märz|mars|marzo|marzo|março|maart
april|april|avril|abril|aprile|abril|april
may|mai|mai|mayo|maggio|maio|mei
june|juni|juin|junio|giugno|junho|juni
july|juli|juillet|julio|luglio|julho|juli
august|august|août|agosto|agosto|agosto|augustus
september|september|septembre|septiembre|settembre|setembro|september
october|oktober|octobre|octubre|ottobre|outubro|oktober
november|november|novembre|noviembre|novembre|novembro|november
december|dezember|décembre|diciembre|dicembre|dezembro|december
monday|montag|lundi|lunes|lunedì|segunda-feira|maandag
tuesday|dienstag|mardi|martes|martedì|terça-feira|dinsdag
wednesday|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag
thursday|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag
friday|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag
saturday|samstag sonnabend|samedi|sábado|sabato|sábado|zaterdag
sunday|sonntag|dimanche|domingo|domenica|domingo|zondag
spring|frühling frühjahr|printemps|primavera|primavera|primavera|lente
summer|sommer|été|verano|estate|verão|zomer
autumn fall|herbst|automne|otoño|autunno|outono|herfst
winter|winter|hiver|invierno|inverno|inverno|winter
yes|ja|oui|sí|sì|sim|ja
no|nein|non|no|no|não|nee
true|wahr|vrai|verdadero|vero|verdadeiro|waar
false|falsch|faux|falso|falso|falso|onwaar
male man|männlich mann|homme masculin|hombre masculino|maschio uomo|homem masculino|man mannelijk
female woman|weiblich frau|femme féminin|mujer femenino|femmina donna|mulher feminino|vrouw vrouwelijk
white|weiß weiss|blanc blanche|blanco blanca|bianco bianca|branco branca|wit
black|schwarz|noir noire|negro negra|nero nera|preto preta|zwart
red|rot|rouge|rojo roja|rosso rossa|vermelho vermelha|rood
blue|blau|bleu bleue|azul|blu|azul|blauw
green|grün|vert verte|verde|verde|verde|groen
yellow|gelb|jaune|amarillo amarilla|giallo gialla|amarelo amarela|geel
brown|braun|marron brun|marrón|marrone|castanho marrom|bruin
grey gray|grau|gris|gris|grigio grigia|cinza cinzento|grijs
silver|silber|argent|plata|argento|prata|zilver
gold|gold|or|oro|oro|ouro|goud
pink|rosa|rose|rosa|rosa|rosa|roze
small|klein|petit petite|pequeño pequeña|piccolo piccola|pequeno pequena|klein
medium|mittel|moyen moyenne|mediano|medio|médio|middel
large big|groß gross|grand grande|grande|grande|grande|groot
new|neu|neuf nouveau|nuevo|nuovo|novo|nieuw
old|alt|vieux ancien|viejo antiguo|vecchio|velho|oud
good|gut|bon|bueno|buono|bom|goed
bad poor|schlecht|mauvais|malo|cattivo|mau ruim|slecht
high|hoch|élevé haut|alto|alto|alto|hoog
low|niedrig|faible bas|bajo|basso|baixo|laag
open|offen|ouvert|abierto|aperto|aberto|open
closed|geschlossen|fermé|cerrado|chiuso|fechado|gesloten
active|aktiv|actif|activo|attivo|ativo|actief
inactive|inaktiv|inactif|inactivo|inattivo|inativo|inactief
paid|bezahlt|payé|pagado|pagato|pago|betaald
cancelled canceled|storniert|annulé|cancelado|annullato|cancelado|geannuleerd
single|ledig|célibataire|soltero soltera|celibe nubile|solteiro solteira|ongehuwd
married|verheiratet|marié mariée|casado casada|sposato sposata|casado casada|gehuwd getrouwd
divorced|geschieden|divorcé divorcée|divorciado divorciada|divorziato divorziata|divorciado divorciada|gescheiden
widowed|verwitwet|veuf veuve|viudo viuda|vedovo vedova|viúvo viúva|verweduwd
apartment flat|wohnung|appartement|apartamento piso|appartamento|apartamento|appartement
house|haus|maison|casa|casa|casa|huis
standard|standard|standard|estándar|standard|padrão|standaard
express|express|express exprès|exprés|espresso|expresso|express
economy|economy|économique|económico económica|economico economica|económico|economy
unknown|unbekannt|inconnu|desconocido|sconosciuto|desconhecido|onbekend
other|andere sonstige|autre|otro otra|altro altra|outro outra|overig
north|nord norden|nord|norte|nord|norte|noord
south|süd süden|sud|sur|sud|sul|zuid
east|ost osten|est|este|est|leste|oost
west|west westen|ouest|oeste|ovest|oeste|west
left|links|gauche|izquierda|sinistra|esquerda|links
right|rechts|droite|derecha|destra|direita|rechts
car|auto|voiture|coche|auto|carro|auto
train|zug bahn|train|tren|treno|comboio trem|trein
bicycle bike|fahrrad|vélo|bicicleta|bicicletta|bicicleta|fiets
`;

/** What a word may mean, and in which languages. */
export interface Sense {
  readonly meaning: number;
  readonly languages: readonly Language[];
}

const SENSES: ReadonlyMap<string, readonly Sense[]> = read();

function read(): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const [meaning, line] of LEXICON.trim().split('\n').entries()) {
    const languages = new Map<string, Language[]>();
    for (const [i, words] of line.split('|').entries()) {
      for (const word of words.split(' '))
        languages.set(word, [...(languages.get(word) ?? []), LANGUAGES[i] as Language]);
    }
    for (const [word, spoken] of languages) {
      senses.set(word, [...(senses.get(word) ?? []), { meaning, languages: spoken }]);
    }
  }
  return senses;
}

/** The senses of an everyday word, whatever its case; none of any other text. */
export function sensesOf(text: string): readonly Sense[] {
  return SENSES.get(text.toLowerCase()) ?? [];
}
