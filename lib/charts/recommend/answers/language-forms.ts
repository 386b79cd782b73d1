import type { Language } from '@/lib/charts/recommend/vocabulary/languages';
import type { Form } from './intent';

/** Forms of sentences without accents, the most specific first, as in English. */
export const LANGUAGE_FORMS: Readonly<Record<Exclude<Language, 'en'>, readonly Form[]>> = {
  de: [
    [
      'exceptions',
      /\b(ausreisser|auffallig\w*|ungewohnlich\w*|verdachtig\w*|seltsam\w*|merkwurdig\w*|fehler in|unplausib\w*|extrem\w*|falsch\w*|ausnahm\w*)\b/,
    ],
    [
      'distribution',
      /\b(verteil\w*|streu\w*|spannweite|typisch\w*|ublich\w*|normalerweise)\b|\bwie (alt|lang|lange|hoch|gross|schwer|teuer|viel|weit|schnell) (ist|sind|war|waren|dauer\w*|kost\w*)\b/,
    ],
    ['composition', /\b(anteil\w*|aufteil\w*|zusammensetz\w*|aufschlussel\w*|prozent\w*|setzt sich)\b/],
    [
      'development',
      /\b(entwickel\w*|entwicklung|im (lauf|laufe|verlauf)|uber die (zeit|jahre|monate|wochen)|trend\w*|verlauf|seit|saison\w*|wann|(pro|je|jede[nrs]?) (tag|woche|monat|quartal|jahr)|taglich\w*|wochentlich\w*|monatlich\w*|jahrlich\w*|steig(t|en)|gestiegen|sink(t|en)|gesunken|wachs\w*|gewachsen|verander\w*|zugenommen|abgenommen|zwischen \d{4} und \d{4})\b/,
    ],
    [
      'drivers',
      /\b(warum|wieso|weshalb|wovon|woran|wodurch|ursache\w*|grunde? fur|hangt .* ab|abhang\w*|beeinfluss\w*|bestimm\w*|treib\w*|erklar\w*|einfluss|macht .* aus|wer \w+te)\b/,
    ],
    [
      'relationship',
      /\b(zusammenhang|zusammenhang\w*|hang(t|en)|korrel\w*|bezieh\w*|fuhr(t|en) .* zu|je .* desto)\b|^(verdien\w*|kost\w*|bring\w*|macht|machen|steig\w*|sink\w*|dauer\w*|wiegt|haben|hat|sind|ist|werden|bekomm\w*|lohnt)\b/,
    ],
    [
      'comparison',
      /\b(vergleich\w*|unterscheid\w*|unterschied\w*|zwischen|\w{3,}er als|mehr als|weniger als|ofter|haufiger|besser|schlechter)\b/,
    ],
    [
      'ranking',
      /\b(welche\w*|wer|was|wo)\b.*\b(meisten?|wenigsten?|beste\w*|schlechteste\w*|hochste\w*|niedrigste\w*|grosste\w*|teuerste\w*|am \w+sten|\w{3,}ste[nrs]?)\b|\b(top|rangliste|am (meisten|besten|\w+sten))\b/,
    ],
    ['count', /\b(wie ?viele|wie (oft|haufig)|anzahl|haufigste\w*)\b/],
    ['ranking', /^(welche\w*)\b/],
    ['count', /^(wo|wer|was|woher|wohin)\b/],
  ],
  es: [
    [
      'exceptions',
      /\b(atipic\w*|anomal\w*|inusual\w*|raro\w*|rara\w*|extran\w*|sospechos\w*|extrem\w*|error\w*|excepcion\w*)\b/,
    ],
    [
      'distribution',
      /\b(distribu\w*|repart\w*|dispersion|rango|tipic\w*|habitual\w*|normalmente)\b|\bcuanto (dura\w*|cuesta\w*|mide\w*|pesa\w*|gana\w*|tarda\w*)\b/,
    ],
    ['composition', /\b(proporcion\w*|porcentaje\w*|composicion|desglose|parte de|cuota|peso de)\b/],
    [
      'development',
      /\b(evolucion\w*|a lo largo|con el tiempo|tendencia\w*|desde|estacional\w*|cuando|(por|cada) (dia|semana|mes|trimestre|ano)|diari\w*|semanal\w*|mensual\w*|anual\w*|crec\w*|ha (subido|bajado|aumentado|cambiado|mejorado)|han (subido|bajado|aumentado|cambiado|mejorado)|en (verano|invierno|primavera|otono)|cambi\w*)\b/,
    ],
    [
      'drivers',
      /\b(por que|de que depende\w*|depende\w* de|que (hace|influye|afecta|determina|explica|causa)\w*|influy\w*|afecta\w*|determina\w*|causa\w*|factor\w*|motivo\w*)\b/,
    ],
    [
      'relationship',
      /\b(relacion\w*|correl\w*|depende\w*|asocia\w*|van juntos|vinculad\w*)\b|\b(mas|menos|mayor|menor)\b.*\b(mas|menos|mayor|menor|mejor|peor)\b/,
    ],
    [
      'comparison',
      /\b(compar\w*|diferenc\w*|difier\w*|entre|mas .* que|menos .* que|mejor que|peor que|segun)\b|\b(mas|menos) en\b/,
    ],
    ['ranking', /\b(que|cual|cuales|quien|quienes|donde)\b.*\b(mas|menos|mejor\w*|peor\w*|mayor\w*|menor\w*)\b/],
    ['count', /\b(cuant[oa]s|con que frecuencia|numero de|mas (comun|frecuente)\w*)\b/],
    ['count', /^\W*(de )?(donde|quien\w*|que|cual\w*)\b/],
  ],
  fr: [
    [
      'exceptions',
      /\b(aberrant\w*|anomal\w*|inhabituel\w*|etrange\w*|bizarre\w*|suspect\w*|extrem\w*|erreur\w*|exception\w*|anormal\w*|atypique\w*)\b/,
    ],
    [
      'distribution',
      /\b(distribu\w*|dispersion|etendue|typique\w*|habituel\w*|normalement)\b|\bcombien (dure\w*|coute\w*|mesure\w*|pese\w*|gagne\w*)\b/,
    ],
    ['composition', /\b(parts?|proportion\w*|pourcentage\w*|repartition|composition|se repart\w*|ventil\w*)\b/],
    [
      'development',
      /\b(evolu\w*|au (cours|fil)|dans le temps|tendance\w*|depuis|saison\w*|quand|(par|chaque) (jour|semaine|mois|trimestre|an|annee)|quotidien\w*|hebdomadaire\w*|mensuel\w*|annuel\w*|augment\w*|baiss\w*|progress\w*|a change|ont change|en (ete|hiver|automne)|au printemps)\b/,
    ],
    [
      'drivers',
      /\b(pourquoi|depend\w* de|de quoi|qu est ce qui|influenc\w*|affect\w*|determin\w*|expliqu\w*|cause\w*|facteur\w*|raison\w*)\b/,
    ],
    ['relationship', /\b(relation\w*|lien|liee?s?|correl\w*|depend\w*|associ\w*)\b|\b(plus|moins)\b.*\b(plus|moins)\b/],
    ['comparison', /\b(compar\w*|differ\w*|entre|plus .* que|moins .* que|ecart\w*|selon)\b/],
    ['ranking', /\b(quel\w*|qui|ou)\b.*\b(plus|moins|meilleur\w*|pire\w*|mieux)\b/],
    ['count', /\b(combien de?|a quelle frequence|nombre de|plus (courant|frequent)\w*)\b/],
    ['ranking', /^(quel\w*)\b/],
    ['count', /^(ou|d ou|qui|que)\b/],
  ],
  pt: [
    [
      'exceptions',
      /\b(atipic\w*|anomal\w*|incomu\w*|estranh\w*|suspeit\w*|extrem\w*|erro\w*|excec\w*|fora do (comum|normal))\b/,
    ],
    [
      'distribution',
      /\b(distribu\w*|dispersao|faixa|tipic\w*|habitual\w*|normalmente)\b|\bquanto (dura\w*|custa\w*|mede\w*|pesa\w*|ganha\w*|demora\w*)\b/,
    ],
    ['composition', /\b(proporc\w*|percentag\w*|porcentag\w*|composicao|parte d[aeo]|quota|reparti\w*)\b/],
    [
      'development',
      /\b(evolu\w*|ao longo|com o tempo|tendencia\w*|desde|sazonal\w*|quando|(por|cada) (dia|semana|mes|trimestre|ano)|diari\w*|semanal\w*|mensal\w*|mensais|anual\w*|cresc\w*|aument\w*|mudou|mudaram|mudar\w*|no (verao|inverno)|melhor(ou|aram))\b/,
    ],
    [
      'drivers',
      /\b(por que|porque|de que depende\w*|o que (faz|influencia|afeta|determina|explica|causa|leva)\w*|influenci\w*|afeta\w*|determina\w*|causa\w*|fator\w*|motivo\w*)\b/,
    ],
    [
      'relationship',
      /\b(relac\w*|correl\w*|depende\w*|associa\w*|ligad\w*)\b|\b(mais|menos|maior|menor)\b.*\b(mais|menos|maior|menor|melhor|pior)\b/,
    ],
    ['comparison', /\b(compar\w*|diferenc\w*|difere\w*|entre|mais .* (do )?que|menos .* (do )?que|melhor que)\b/],
    ['ranking', /\b(que|qual|quais|quem|onde)\b.*\b(mais|menos|melhor\w*|pior\w*|maior\w*|menor\w*)\b/],
    ['count', /\b(quant[oa]s|com que frequencia|numero de|mais (comu\w*|frequente\w*))\b/],
    ['ranking', /^(qual|quais)\b/],
    ['count', /^(de )?(onde|quem|que)\b/],
  ],
};
