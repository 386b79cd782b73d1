/** What things on sale and in stores are called: no person's name ends so, though it may have as many capitals. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'bag bags ball basket bed bell belt bench bike blanket blender board book books boots bottle bowl box boxes bracelet brush bucket bulb bundle cable camera candle cap card cards carpet case chair ' +
    'charger clock cloth coat coffee cookies cream cup curtain cushion desk detergent device dish dress drill drive drone earrings fan filter flashlight flour folder fork frame fridge game gel ' +
    'glass glasses gloves guitar hammer handle hat headphones headset heater helmet holder honey hook hose hub jacket jar jeans juice kettle keyboard kit knife lamp laptop lens light lights lock ' +
    'machine mask mat mattress meal microphone milk mirror mix monitor mount mouse mug necklace notebook oil oven pack pad paint pan panel pants paper paste pen pencil phone pillow pizza plan ' +
    'plate player plug pot powder press printer projector pump puzzle rack radio razor remote rice ring rope router rug salad salt sandals sauce saw scale scanner scarf scissors screen screwdriver ' +
    'screws seat sensor set shampoo shelf shirt shoe shoes shorts skirt snack soap socks sofa software soup speaker spoon spray stand stapler stool strap subscription sugar suit sweater switch ' +
    'table tablet tank tape tea tent ticket tie tires toaster tool tools toothbrush towel toy tray trousers tube tv umbrella vacuum vase wallet watch water wheel wine wire wrench ' +
    'album chapter class course edition episode guide installation lesson maintenance module package premium program project report repair review rental service services session show special ' +
    'standard support test theory training tour trip upgrade version workshop xl mini max pro plus lite deluxe ' +
    'tisch stuhl lampe tasse flasche tasche hemd hose jacke schuhe schrank regal sofa kissen decke messer gabel topf pfanne saft brot milch kaffee wein bier seife kabel drucker bildschirm ' +
    'mesa silla lampara taza botella bolsa camisa zapatos libro cuaderno chaise lampe tasse bouteille sac chemise chaussures livre table tavolo sedia lampada tazza bottiglia borsa camicia scarpe'
  ).split(' '),
);

/** Whether the text ends as names of things do: `Steel Water Bottle`. */
export function namesThing(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.toLowerCase().split(/[\s,]+/);
  return words.length > 1 && WORDS.has((words.at(-1) ?? '').replace(/\W+$/, ''));
}
