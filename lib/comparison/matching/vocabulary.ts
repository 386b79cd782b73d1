/**
 * What general words of business mean, whatever the table. Every group is one thing in several words; the first names it. Words are
 * in lower case and singular, as `stemOf` leaves them. `aspect` says what kind of fact the word makes of its header: two
 * headers that share all but their aspect (`unit price`, `unit count`) hold different things.
 */
interface WordGroup {
  readonly words: string;
  readonly aspect?: Aspect;
}

/** What a header says is told of its subject. */
export type Aspect =
  | 'price'
  | 'count'
  | 'amount'
  | 'date'
  | 'identifier'
  | 'name'
  | 'share'
  | 'duration'
  | 'measure'
  | 'state';

const GROUPS: readonly WordGroup[] = [
  // What is told of something.
  {
    words: 'amount total sum value amt betrag summe wert gesamt gesamtbetrag importe monto montant valor somme volume',
    aspect: 'amount',
  },
  { words: 'price rate tariff preis prix precio preco preço einzelpreis pu tarif fare', aspect: 'price' },
  { words: 'cost charge fee expense kosten coste costo coût cout custo spend spent spending', aspect: 'amount' },
  {
    words: 'quantity qty count anzahl menge cantidad quantite quantité qte qté quantidade stueck stück stk',
    aspect: 'count',
  },
  { words: 'date day datum fecha data dt tag jour fec', aspect: 'date' },
  { words: 'time timestamp datetime zeit zeitpunkt hora heure uhrzeit', aspect: 'date' },
  { words: 'period month monat mes mois mês', aspect: 'date' },
  {
    words: 'number no nr num id identifier code key ref reference nummer numero número numéro nº n° n kennung cd',
    aspect: 'identifier',
  },
  { words: 'name title bezeichnung nombre nom nome titel label', aspect: 'name' },
  { words: 'percent percentage pct share ratio rate proportion anteil prozent taux porcentaje quote', aspect: 'share' },
  { words: 'duration length elapsed dauer duracion duración durée duree', aspect: 'duration' },
  { words: 'age alter edad âge idade', aspect: 'measure' },
  { words: 'weight wt gewicht peso poids', aspect: 'measure' },
  { words: 'height größe hoehe höhe altura taille', aspect: 'measure' },
  { words: 'distance strecke distancia km mileage entfernung', aspect: 'measure' },
  { words: 'temperature temp temperatur temperatura température', aspect: 'measure' },
  { words: 'score rating note bewertung puntuacion grade mark', aspect: 'measure' },
  { words: 'status state stage estado etat état zustand phase', aspect: 'state' },
  { words: 'type kind art typ tipo class category kategorie categoría categoria catégorie segment group gruppe genre' },
  {
    words:
      'description desc detail text beschreibung descripcion descripción description designation désignation particular',
  },
  { words: 'comment note remark bemerkung kommentar observacion notiz memo observação' },
  { words: 'average avg mean durchschnitt promedio moyenne media' },
  // What it is told of.
  { words: 'sale revenue turnover umsatz venta vente venda ventas income proceeds' },
  { words: 'customer client buyer cust kunde kundin cliente borrower acheteur purchaser' },
  { words: 'employee staff worker emp mitarbeiter empleado employé employe associate personal funcionario' },
  { words: 'supplier vendor lieferant proveedor fournisseur fornecedor' },
  { words: 'company organisation organization firm firma account empresa société societe unternehmen business' },
  { words: 'product item article sku artikel producto produit produto material part goods merchandise ware' },
  { words: 'order purchase bestellung auftrag pedido commande orden booking encomenda' },
  { words: 'invoice bill rechnung factura facture fatura receipt' },
  { words: 'gross brutto incl including inclusive ttc bruto' },
  { words: 'net netto excl excluding exclusive ht neto' },
  {
    words: 'delivery shipment shipping ship lieferung delivered envio envío livraison entrega versand shipped dispatch',
  },
  { words: 'payment paid pay zahlung bezahlt pago paiement pagamento' },
  { words: 'discount disc rabatt remise descuento desconto rebate' },
  { words: 'tax vat mwst ust iva tva duty gst steuer imposto impuesto' },
  { words: 'profit margin gewinn beneficio bénéfice lucro earning' },
  { words: 'salary wage pay gehalt lohn salario salaire salário compensation' },
  { words: 'department dept division abteilung abt departamento département team' },
  { words: 'manager supervisor boss lead vorgesetzter jefe responsable gerente' },
  { words: 'owner agent rep representative assignee responsible handler operator' },
  { words: 'position role job function stelle puesto poste cargo occupation' },
  { words: 'surname lastname familyname nachname familienname apellido sobrenome' },
  { words: 'firstname forename givenname vorname prénom prenom' },
  { words: 'birth born dob geburt geburtsdatum nacimiento naissance nascimento birthday' },
  { words: 'gender sex geschlecht sexo sexe' },
  { words: 'city town stadt ort ciudad ville cidade municipality municipio município' },
  { words: 'region area territory zone gebiet zona' },
  { words: 'country nation land pais país pays nationality' },
  { words: 'postcode zip postal plz postleitzahl zipcode cp cep' },
  { words: 'address addr adresse direccion dirección endereço street strasse straße' },
  { words: 'phone telephone tel mobile telefon telefono teléfono téléphone telefone' },
  { words: 'email mail' },
  { words: 'website url web site link homepage' },
  { words: 'store shop branch outlet filiale tienda magasin loja depot' },
  { words: 'warehouse storage lager almacen almacén entrepôt bin' },
  { words: 'stock inventory onhand bestand existencias' },
  { words: 'user visitor member nutzer usuario utilisateur' },
  { words: 'visit session besuch visita' },
  { words: 'click klick clic' },
  { words: 'view impression impr ansicht' },
  { words: 'conversion goal result' },
  { words: 'open created create opened start begin started beginning anfang inicio début beginn' },
  { words: 'close closed end ended finish finished resolved ende fin fim completion' },
  { words: 'patient paciente' },
  { words: 'doctor physician md arzt médico medico médecin' },
  { words: 'student pupil schüler schueler alumno élève aluno' },
  { words: 'channel medium kanal via canal' },
  { words: 'source origin herkunft origen' },
  { words: 'destination target ziel destino' },
  { words: 'currency curr währung waehrung moneda devise moeda' },
  { words: 'account acct konto cuenta compte conta gl' },
  { words: 'center centre cost_center kostenstelle cctr' },
  { words: 'balance saldo solde outstanding' },
  { words: 'priority severity urgency priorität' },
  { words: 'active enabled aktiv activo' },
  { words: 'device platform gerät geraet' },
  { words: 'event ereignis evento action' },
  { words: 'project projekt proyecto projet' },
  { words: 'hour hr stunde std hora heure' },
  { words: 'year yr jahr año ano année' },
  { words: 'unit piece pc pcs each stück einheit' },
  { words: 'vehicle car fahrzeug truck' },
  { words: 'driver fahrer conductor' },
  { words: 'amount_due debit soll debe' },
  { words: 'credit haben haber' },
];

/** Short forms of single words, which stand for no group of their own. */
const SHORT: Readonly<Record<string, string>> = {
  acc: 'account',
  addl: 'additional',
  approx: 'approximate',
  avail: 'available',
  bal: 'balance',
  bdgt: 'budget',
  cat: 'category',
  cnt: 'count',
  conv: 'conversion',
  ctr: 'clickthrough',
  dest: 'destination',
  disch: 'discharge',
  dob: 'birth',
  est: 'estimated',
  freq: 'frequency',
  hrs: 'hour',
  inv: 'invoice',
  lat: 'latitude',
  lng: 'longitude',
  lon: 'longitude',
  max: 'maximum',
  mgr: 'manager',
  min: 'minimum',
  mo: 'month',
  org: 'organisation',
  orig: 'original',
  pos: 'position',
  prev: 'previous',
  prob: 'probability',
  prod: 'product',
  prov: 'provider',
  reg: 'registration',
  req: 'request',
  rev: 'revenue',
  sec: 'second',
  std: 'standard',
  surch: 'surcharge',
  term: 'termination',
  tot: 'total',
  trans: 'transaction',
  txn: 'transaction',
  var: 'variance',
  yoy: 'yearly',
};

/** Words that stand for opposites beside one another in one table. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['start', 'end'],
  ['start', 'close'],
  ['open', 'close'],
  ['begin', 'end'],
  ['first', 'last'],
  ['minimum', 'maximum'],
  ['low', 'high'],
  ['lower', 'upper'],
  ['gross', 'net'],
  ['in', 'out'],
  ['credit', 'debit'],
  ['billing', 'shipping'],
  ['billing', 'delivery'],
  ['from', 'to'],
  ['origin', 'destination'],
  ['source', 'target'],
  ['actual', 'budget'],
  ['actual', 'plan'],
  ['planned', 'actual'],
  ['created', 'modified'],
  ['created', 'updated'],
  ['created', 'closed'],
  ['old', 'new'],
  ['before', 'after'],
  ['opening', 'closing'],
  ['arrival', 'departure'],
  ['admission', 'discharge'],
  ['male', 'female'],
  ['home', 'work'],
  ['systolic', 'diastolic'],
  ['buy', 'sell'],
  ['list', 'sold'],
  ['left', 'right'],
  ['expected', 'actual'],
  ['given', 'family'],
  ['latitude', 'longitude'],
  ['adult', 'children'],
  ['good', 'scrap'],
];

/** Words between others that tell nothing apart. */
export const FILLERS: ReadonlySet<string> = new Set(
  'of the a an for per by at on and is are was do you your what how any other us de des du la le les el los las del da do dos das der die dem den des je für fuer par por para et und y e o en im in'.split(
    ' ',
  ),
);

/** What cannot be told of one thing at once: who has both words has two facts. Amounts and totals may be of anything counted. */
const EXCLUSIVE: readonly (readonly [Aspect, Aspect])[] = [
  ['price', 'count'],
  ['price', 'date'],
  ['price', 'identifier'],
  ['price', 'name'],
  ['price', 'duration'],
  ['amount', 'date'],
  ['amount', 'identifier'],
  ['amount', 'name'],
  ['amount', 'share'],
  ['amount', 'duration'],
  ['count', 'share'],
  ['count', 'date'],
  ['count', 'name'],
  ['identifier', 'date'],
  ['identifier', 'name'],
  ['identifier', 'share'],
  ['name', 'date'],
  ['name', 'share'],
  ['date', 'share'],
  ['state', 'date'],
  ['state', 'identifier'],
  ['state', 'amount'],
  ['state', 'price'],
];
const exclusive = new Set(EXCLUSIVE.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Whether two lots of aspects cannot be told of one thing. */
export function areExclusive(a: readonly Aspect[], b: readonly Aspect[]): boolean {
  return a.length > 0 && b.length > 0 && a.every((x) => b.every((y) => exclusive.has(`${x} ${y}`)));
}

interface Meaning {
  readonly concept: string;
  readonly aspect: Aspect | null;
}

const MEANINGS = new Map<string, Meaning[]>();
for (const { words, aspect = null } of GROUPS) {
  const all = words.split(' ');
  for (const word of all) MEANINGS.set(word, [...(MEANINGS.get(word) ?? []), { concept: all[0] as string, aspect }]);
}
const OPPOSITES = new Map<string, Set<string>>();
for (const [a, b] of OPPOSED) {
  OPPOSITES.set(a, (OPPOSITES.get(a) ?? new Set()).add(b));
  OPPOSITES.set(b, (OPPOSITES.get(b) ?? new Set()).add(a));
}

/** The long form of a short one, else the word itself. */
export function longForm(word: string): string {
  return Object.hasOwn(SHORT, word) ? (SHORT[word] as string) : word;
}

/** The names of the groups a word belongs to. */
export function conceptsOf(word: string): readonly string[] {
  return (MEANINGS.get(word) ?? []).map(({ concept }) => concept);
}

/** What a word may say is told of its header's subject. */
export function aspectsOf(word: string): readonly Aspect[] {
  return (MEANINGS.get(word) ?? []).flatMap(({ aspect }) => (aspect === null ? [] : [aspect]));
}

/** Whether two words mean one thing in general. */
export function areSynonyms(a: string, b: string): boolean {
  const meanings = MEANINGS.get(a);
  const others = MEANINGS.get(b);
  if (meanings === undefined || others === undefined) return false;
  return meanings.some(({ concept }) => others.some((other) => other.concept === concept));
}

/** Whether two words, or what they stand for, are opposites. */
export function areOpposed(a: string, b: string): boolean {
  if (a === b || areSynonyms(a, b)) return false;
  if (OPPOSITES.get(a)?.has(b)) return true;
  return conceptsOf(a).some((x) => conceptsOf(b).some((y) => OPPOSITES.get(x)?.has(y)));
}
