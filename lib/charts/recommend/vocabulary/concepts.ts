/**
 * Words that people use for one thing, in goals and in headers: English first, then German, Spanish, French and Portuguese. `word-` stands for
 * every word that begins so; all are written without accents. General vocabulary of business, work, public services, science and daily life,
 * as a thesaurus groups it. A word may stand in several places.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  // Money
  pay: 'pay paid salary wage income earn earner earning compensation remuneration payroll bonus gehalt- gehalter- lohn- verdien- vergut- bezahl- einkommen- sueldo- salari- gana ganan ganar ingreso- remunera- salaire- gagne- paye payes ganha- ordenado- rendimento- rich richer richest poor poorer wealth wealthy affluent prosperous prosperity poverty gdp livelihood arm reich armut rico rica pobre riche riches pauvre payons payez payer',
  price:
    'price cost expensive cheap fare tariff charge fee rent premium quote asking worth value preis- kostet kosten teuer- billig- gunstig- precio- costo- coste- cuesta- caro caros cara caras barat- prix cout- cher cheres chers preco- custa custam custo custos tarif- dear dearer pricey costly buy afford',
  cost: 'cost expense expensive expenditure spend spent spending outlay overhead costly kosten ausgab- ausgeb- aufwand- gasto- gasta- depens- despes- custo custos coste- cout-',
  revenue:
    'revenue sale sell seller selling sold turnover gross proceeds takings income billing receipt earn umsatz- umsatze- erlos- einnahm- verkauf- venta- venda- vende- ingreso- factura- recette- chiffre- faturament- receita- renda- recaud- bilheter-',
  profit:
    'profit profitable profitability margin gain return yield net roi gewinn- marge- margen- beneficio- rentab- benefice- lucro- lucrativ- earn earns earned',
  amount:
    'amount money capital value worth payment paid sum total betrag- summe- geld wert importe- monto- dinero montant- valeur- argent valor- dinheiro- quantia- give given giving spend',
  discount:
    'discount rebate markdown reduction promotion rabatt- nachlass- descuento- rebaja- remise- reduction- desconto-',
  tax: 'tax vat duty levy steuer- mwst impuesto- iva impot- tva imposto-',
  tip: 'tip gratuity trinkgeld- propina- pourboire- gorjeta-',
  payment:
    'payment pay paid method card cash zahlung- bezahl- zahlen zahlart- pago- pagan pagar paiement- payer paient pagamento-',
  debt: 'debt loan credit balance arrears owe owed borrow borrowed borrower lend schuld- kredit- darlehen- deuda- prestam- dette- emprunt- pret prets divida- emprestim-',
  interest: 'interest apr zins- interes- taux juro- juros',
  default:
    'default defaulted delinquent delinquency arrears overdue repay repaid chargeoff ausfall- impag- moros- defaut- inadimpl-',
  risk: 'risk risky grade rating hazard danger risik- riesg- risque- risco- safe safer unsafe dangerous likely chance probability odds',
  donation:
    'donation donate donor gift give giving pledge spende- spender- donac- donant- donat- doac- doador- gave given raise raised fundraising appeal',
  budget:
    'budget budgeted planned plan allocation haushalt- etat presupuest- orcament- variance deviation over under overspend underspend overspent abweich- desviac- ecart- desvio-',
  // Trade
  quantity:
    'quantity unit volume piece number amount count menge- stuck- anzahl- cantidad- unidad- quantit- nombre- quantidad- numero-',
  stock:
    'stock inventory hand storage warehouse lager- bestand- bestande- existencia- inventari- almacen- stocks estoque-',
  order:
    'order purchase invoice transaction basket checkout buy bought bestell- auftrag- auftrage- kauf- rechnung- pedido- compra- factura- commande- achat- achet- facture- encomend- coupon cart value spend spent',
  product:
    'product item article sku good goods model merchandise produkt- artikel- ware- producto- articulo- produit- produto- modell- modelo- book device title variety sold',
  brand:
    'brand make maker manufacturer producer hersteller- fabricant- fabrikant- marke marken marca marcas marque marques',
  supplier:
    'supplier vendor manufacturer provider distributor source lieferant- hersteller- proveedor- fournisseur- fornecedor- supply supplies supplied',
  customer:
    'customer client buyer shopper consumer guest member subscriber user account patron kund- client- comprador- acheteur- usuari- utilisateur- nutzer- gast gaste huesped- hospede- membre- socio- mitglied- buys bought visitor tenant passenger donor',
  campaign:
    'campaign ad advert advertising marketing promotion kampagne- werb- campana- publici- anuncio- campagne- campanha-',
  channel:
    'channel platform medium source referrer route kanal- kanale- plattform- canal- canaux plataform- via through social email mail search organic paid direct',
  click:
    'click visit visitor session traffic view pageview impression hit besuch- klick- zugriff- visita- visite- clic- clique- sesion- acesso- vezes times attendance frequency frequent frequently often regular train trains trained treina- veces fois mal come comes came',
  convert: 'convert conversion lead deal signup konver- conver- abschluss- abschlusse-',
  delivery:
    'deliver delivery ship shipping shipment dispatch transit lead fulfil fulfilment fulfillment liefer- versand- entrega- envio- enviar livrais- livr- expedi- days courier freight',
  return:
    'return returned refund refunded retour- ruckgab- ruckerstatt- zuruckgeschickt- devol- reembol- rembours- renvoy-',
  complaint: 'complaint complain problem issue grievance dispute beschwer- reklam- queja- plainte- reclam-',
  // Companies and work
  company:
    'company firm organisation organization employer business enterprise operator unternehmen- firma- firmen- betrieb- empresa- entreprise- societe- companhia-',
  department:
    'department dept team division unit office section ward function abteilung- bereich- departament- departement- service bureau- setor- seccion-',
  job: 'job role position occupation profession post employment beruf- stelle- tatigkeit- puesto- trabajo- oficio- profesion- emploi- metier- poste- cargo- emprego- profiss- rank title grade level employed works worked working',
  staff:
    'employee staff worker personnel workforce headcount colleague mitarbeit- angestellt- beschaftigt- personal emplead- trabajador- personnel- employe- salarie- funcionari- empregad- colaborador-',
  manager: 'manager boss supervisor lead agent rep owner chef- vorgesetz- leiter- jefe- gerente- responsable- chefe-',
  agent:
    'agent broker rep representative salesperson seller advisor realtor makler- vertret- berater- agente- vendedor- corretor-',
  hire: 'hire hired hiring recruit recruiting recruitment applicant candidate apply application interview offer einstell- bewerb- eingestellt- contrat- reclut- candidat- embauch- recrut- vaga- shortlist source',
  tenure:
    'tenure experience seniority service year years stay erfahrung- zugehorig- dienst- experien- antigued- ancienn- antiguid- since worked length',
  leave:
    'leave left quit churn churned attrition resign resignation exit cancel terminate turnover retention retain kundig- verlass- gekundigt baja abandon- depart demiss- partir quitt- active inactive ativo- activo- aktiv- actif- inaktiv- desist- member membership',
  absence: 'absence absent sick sickness missed show attend fehlzeit- krank- ausenc- ausente- absen- falta-',
  hours: 'hour hours overtime shift stund- hora- heure- work works worked working workload week full parttime',
  productivity:
    'productivity productive output efficiency throughput produktiv- productiv- rendement- rendimiento- produtiv- ausstoss-',
  // People
  people:
    'people person population inhabitant resident citizen head leute mensch- person- bevolker- einwohner- gente- habitant- poblacion- personne- population- pessoa- populac- density crowd mother father adult man woman human soldier troop bewohner residente- vecin- morador- emigrant immigrant migrant migration',
  age: 'age aged old older young younger elderly senior birth born alter alters alte alten jung- junge- edad- viej- joven- jeune- vieux idade- velh- jovem jovens child children adult adults',
  gender:
    'gender sex man woman men women male female boy girl geschlecht- frau- mann manner mannlich- weiblich- sexo- hombre- mujer- homme- femme- homem homens mulher- genero- mother father husband wife wives',
  family:
    'family household marital marriage married single spouse wife husband divorced child children kid famil- kinder verheirat- ledig- ehe- hijo- casad- enfant- maries mariage- filho- mother mum mom father dad parent parental baby babies infant newborn birth pregnancy pregnant fertility sibling mutter vater eltern baby- madre padre bebe- mere pere parents mae pai',
  ethnicity: 'ethnicity ethnic race nationality citizenship nationalit- etnia- raza- origine- raca-',
  education:
    'education educated degree qualification diploma school schooling college university literacy academic bildung- abschluss- schul- ausbildung- educac- estudi- formation- diplom- ecole- escolar- formac-',
  student:
    'student pupil learner schuler- student- alumn- estudiante- eleve- etudiant- alun- estudante- schoolchild undergraduate graduate freshman',
  teacher: 'teacher professor instructor lecturer faculty lehr- profesor- maestr- enseignant- professeur- docent-',
  subject:
    'subject course class discipline module fach facher kurs- asignatura- materia- matiere- cours disciplina- field major department degree topic',
  score:
    'score grade mark result rating point performance evaluation review gpa exam test quality note noten bewert- punkt- ergebnis- leistung- nota notas calific- puntua- valorac- evalua- resultad- resultat- evaluat- avaliac- pontua- struggle struggling perform performs performed performing weak strong good bad best worst stern- estrella- etoile- estrela- skill ability intelligence iq rated',
  satisfaction:
    'satisfaction satisfied satisfying happy happiness happiest unhappy content nps csat engagement engaged morale rating zufrieden- unzufrieden- gluck- satisf- insatisf- felic- feliz heureu- valorac- avaliac- loyal loyalty recommend recommendation proud promoter likely weiterempf- recomend- recommand- fair',
  opinion:
    'opinion attitude view feeling sentiment support oppose approve approval meinung- einstellung- opinion- avis opinia- opiniao- feel felt think believe trust agree disagree statement vote',
  religion: 'religion religious faith church kirch- religi- glaub-',
  // Time
  delay:
    'delay delayed late lateness punctual punctuality overdue behind ontime verspat- unpunktlich- punktlich- retard- retras- demor- atras- pontual- puntual- ponctual- delai- plazo- prazo- frist- slow slower slowest langsam- lent-',
  duration:
    'slow slower fast faster quick quickly langsam- schnell- duration length long short lengthy elapsed minute hour day second wait turnaround dauer- lange langer- langste- kurz- minut- stund- tage tagen duree- durac- durer tiempo- tempo demora- jours dias noches nights delai- plazo- prazo- frist- running runtime time hours spent',
  wait: 'wait waiting queue warte- wartet espera- attente- attend-',
  speed:
    'speed velocity fast faster quick quickly slow slower pace mph kmh schnell- langsam- geschwindig- tempo velocid- rapid- lent- vitesse- veloz limit',
  resolve:
    'resolve resolved resolution solve solved solving fix fixed closed close handle handling response respond reply answer losung- losen geloest gelost- bearbeit- resol- respuest- respond- reponse- solucion-',
  deadline: 'deadline due overdue term frist- fallig- vencim- plazo- echeance- prazo-',
  newness:
    'newer newest older oldest modern recent built build year vintage launched released release founded established',
  // Measures
  distance:
    'distance far mile mileage kilometer kilometre km travel entfern- strecke- distanz- distanc- lejos loin longe near nearby nearest close closer nah nahe cerca proche perto long longer longest short shorter',
  size: 'size big bigger large larger small smaller area surface sqm sqft footage space square extent floor grosse- flache- gross- klein- tamano- superficie- grande- pequen- taille- surface- petit- tamanho- metro- area- espac- huge tiny seat seats employees capacity acre acres acreage hectare land',
  dimension:
    'dimension width height depth length thickness diameter x y z breite- hohe- tiefe- lange- ancho- alto- largo- largeur- hauteur- profondeur- longueur- altura- largura- deep deeper wide wider narrow thick thin tief breit',
  weight:
    'weight heavy heavier light lighter mass weigh kilogram kg gram pound lb ton carat gewicht- schwer- wieg- peso- pesa- pesad- poids lourd- weighed weighs wiegen',
  height: 'height tall taller high altitude elevation stature hohe- hoch grosse- altura- hauteur- taille-',
  volume: 'volume capacity litre liter gallon volumen- kapazit- capacid- capacit-',
  power:
    'power strong stronger powerful horsepower hp engine motor displacement cylinder kraft- leistung- ps hubraum- potenc- puissanc- stark- motor- energy force watt kilowatt',
  fuel: 'fuel mpg mileage gas gasoline petrol diesel economy economical efficient efficiency consumption gallon highway kraftstoff- sprit- benzin- verbrauch- combust- gasolina- carbur- essence consume',
  energy:
    'energy electricity power kwh consumption usage use heating strom- energie- verbrauch- energia- electric- consum- luz elec- consume consumed consumes fuel gas oil coal solar',
  water: 'water wasser- agua- eau eaux',
  temperature:
    'temperature temp warm warmer cold colder heat hot hotter cool celsius degree temperatur- warm- kalt- heiss- tempera- calor calient- frio chaud- froid- quente- heating frost freez- summer winter',
  rain: 'rain rainy rainfall precipitation wet shower snow regen- niederschlag- lluvi- pluie- pleut chuv- precipit- schnee- nieve- neige-',
  weather: 'weather climate condition rain snow sunny wetter- witterung- clima- tiempo meteo- tempo',
  wind: 'wind windy gust storm wind- sturm- viento- vent vents vento-',
  humidity: 'humidity humid moisture damp dry feucht- luftfeucht- trocken- humed- humid- umid-',
  pollution:
    'pollution pollutant polluted emission smog air pm ozone no2 co2 nox dirty schadstoff- luft- feinstaub- verschmutz- contamin- aire pollu- emis- polui-',
  pressure: 'pressure systolic diastolic bp druck- blutdruck- presion- tension- pression- pressao-',
  level:
    'level concentration amount content density niveau- nivel- gehalt- konzentr- concentr- taux teor high low normal abnormal value reading measurement',
  temperament: 'mood anxiety depression stress anger tension emotion stimm- angst- animo- humeur- humor-',
  alcohol: 'alcohol drink drinking wine beer alkohol- trink- beb- boire alcool-',
  smoking: 'smoke smoker smoking cigarette tobacco rauch- fum- tabac-',
  // Events and conditions
  death:
    'death die died dying mortality fatality fatal kill killed dead deceased tod tode- tote- sterb- gestorb- muert- mori- mort morts morte- mortal- deces morr- obit-',
  survival:
    'survive survived survivor survival alive live lived uberleb- lebt sobreviv- survi- saved save rescued rescue gerettet',
  life: 'life live lifespan longevity expectancy leben- vida- vivir vie vivre viver lifetime',
  accident:
    'accident crash incident collision injury injured casualty unfall- unfalle- verletz- accident- acident- herid- bless- feri- safety safe dangerous crashes killed road',
  damage:
    'damage damaged loss claim incident casualty schaden- schaden dano- danos dommage- degat- sinistr- siniestr- prejuizo-',
  cause: 'cause reason why peril motive explanation factor grund grunde ursach- motiv- causa- razon raison-',
  severity:
    'severity severe serious grave bad schwere- schweregrad- gravedad- grave- gravite- gravidade- seriously heavily worse worst',
  health:
    'health healthy disease illness diagnosis symptom condition medical gesund- krank- diagnos- salud- enferm- sante- maladi- saude- doenc-',
  treatment:
    'treatment treat treated therapy drug medication dose intervention medicine behandl- therap- medik- tratam- terap- traitement- medicament- remedio-',
  patient: 'patient case patient- pacient-',
  doctor:
    'doctor physician provider nurse surgeon clinician practitioner arzt- arzte medic- medecin- enfermer- infirm- hospital clinic clinics',
  insurance:
    'insurance insurer insured payer payor policy coverage versicher- krankenkass- segur- asegurad- assur- mutuelle-',
  fraud: 'fraud fraudulent suspicious scam betrug- verdacht- fraud- sospech- suspect- suspeit-',
  legal:
    'court litigation litigate lawsuit legal sue attorney law judge gericht- klage- anwalt- juici- tribunal- abogad- judic- proces- avocat- refugee asylum sentence sentenced prison jail tribunal appeal ruling decision',
  crime:
    'crime criminal offence offense theft robbery burglary arrest murder homicide assault violent violence kriminal- verbrech- straftat- diebstahl- delit- crimen- robo- crime- roubo- police prison jail arrested gun weapon',
  cancel: 'cancel cancelled canceled cancellation annul stornier- storno- ausfall- ausgefall- cancel- anul- annul-',
  fine: 'fine penalty ticket violation infraction offence strafe- bussgeld- multa- infracc- amende- contraven- infrac-',
  inspection:
    'inspection inspect inspector violation hygiene audit check kontroll- prufung- inspecc- inspec- controle- dirty dirtier dirtiest clean hygienic strict stricter sauber- schmutz- sucio- limpi- sale sujo- propre',
  failure:
    'failure fail failed defect defective fault error breakdown downtime reject scrap broken reliable reliability fehler- mangel- defekt- ausschuss- ausfall- falla- fallo- averia- defect- panne- defeit- falh- flop flopped unsuccessful outage unavailable',
  success:
    'success successful succeed win won pass passed achieve effective erfolg- exito- exitos- succes- reuss- sucess- approve approved approval accept accepted grant granted admitted admit',
  vote: 'vote voter voting ballot election electoral poll turnout wahl- wahle- stimm- voto- votant- eleccion- election- eleic- voix referendum candidate seat seats councillor incumbent',
  party: 'party faction partei- partido- parti partis political conservative labour democrat republican candidate',
  // Status and kinds
  category:
    'category type kind class group segment sort family genre style variety art arten typ- kategorie- klasse- sorte- gruppe- tipo- clase- categor- genre- espece- classe-',
  status:
    'status state stage outcome phase open pending stand estado- etapa- etat- situac- active inactive ativo- activo- aktiv- actif- decision employed',
  priority:
    'priority urgent urgency important importance critical prioritat- dring- wichtig- priorid- urgen- importan- priorit-',
  ticket: 'ticket case issue request incident problem anfrage- vorfall- solicitud- incidenc- demande- chamad-',
  plan: 'plan subscription tier package tariff contract abo- tarif- vertrag- contrat- suscrip- abonnement- plano- assinatur-',
  device: 'device browser mobile desktop phone gerat- dispositiv- appareil-',
  color: 'color colour shade farb- color- couleur- cor cores',
  material: 'material fabric substance werkstoff- materi-',
  // Travel, sport, leisure
  passenger:
    'passenger rider traveller traveler boarding pax fahrgast- fahrgaste- einsteiger- passagier- pasajer- viajer- passager- voyageur- passageir-',
  occupancy:
    'occupancy occupied load full fuller fullest crowded utilization utilisation capacity busy auslast- voll- beleg- besetz- ocupac- llen- occupation- remplis- plein- lotac- chei- seat seats density dense crowd uncrowded',
  airline: 'airline carrier operator fluggesellschaft- fluglin- aerolin- compagnie- companhia-',
  vehicle:
    'vehicle car truck bus automobile bike auto- fahrzeug- wagen coche- vehicul- voiture- carro- veicul- traffic lorry van scooter taxi transport drive driver',
  line: 'line route service track linie- strecke- linea- ligne- linha- ruta- rota-',
  stay: 'stay nights night length visit booking aufenthalt- ubernacht- nacht- estancia- estadi- noches sejour- nuit- noite-',
  booking: 'booking reservation reserve advance buchung- buchen reserv- antelac-',
  room: 'room zimmer- habitacion- chambre- quarto-',
  attendance:
    'attendance attend crowd spectator fan audience viewer viewership turnout public zuschau- besuch- publikum- public- espectador- asisten- aficionad- torcedor- affluence- plateia- draw attract attracts visited visit capacity',
  goal: 'goal score point tor tore gol- goles gols but buts scored scoring scorer',
  win: 'win won winner winning victory beat lose lost defeat sieg- gewinn- gewonnen ganar gano victori- gagn- venc- vitori- perd-',
  card: 'card booking foul karte- tarjet- cartao cartoes carton- falta-',
  player: 'player athlete batter pitcher spieler- jugador- joueur- jogador- atleta-',
  team: 'team club side squad mannschaft- verein- equip- clube- home away',
  match: 'match game fixture spiel- partid- rencontre- jogo-',
  film: 'film movie title show episode series pelicul- film- serie- filme- picture studio actor director',
  popular:
    'popular popularity listen listener download view play follower stream beliebt- popular- populaire- ecout- ouvint-',
  read: 'read reader borrow borrowed loan lend checkout leser- ausleih- lesen prestam- prestad- lect- lector- leitor-',
  // Land, nature, property
  property:
    'property house home apartment flat listing dwelling building haus- hauser- wohnung- immobil- casa- viviend- piso- maison- logement- imovel- imoveis- gebaude-',
  bedroom: 'bedroom bed room schlafzimmer- dormitor- chambre- quarto-',
  crop: 'crop harvest yield grain farm farming field plot ernte- ertrag- ertrage- cosech- recolt- colheit- safra- rendim- rendement- cultiv-',
  fertilizer: 'fertilizer fertiliser nutrient nitrogen manure dung- duenger- fertiliz- abon- engrais- adubo-',
  species:
    'species animal bird mammal wildlife plant tier- especie- espece- animal- oiseau- taxon taxa fish insect tree flower vogel baum pajaro arbol arbre arvore',
  catch: 'catch caught captured trap trapped capture fang- captur- captura- pris animals fish',
  museum: 'artist painter creator artwork object painting kunstler- artista- obra- artiste- oeuvre-',
  // Daily life
  food: 'food eat eats eaten meal diet restaurant cuisine kitchen dish consumption consume essen- kuche- comida- comer cocina cuisin- repas manger refeic- cozinha-',
  language: 'language speak speaks spoken tongue sprache- sprech- idioma- lengua- langue- lingua-',
  name: 'name title label called nombre- nom nome',
  industry: 'industry sector branch trade field line business branche- industri- sector- secteur- setor-',
  habitat: 'habitat environment biotope vegetation forest woodland meadow lebensraum-',
  time_of_day:
    'hour morning afternoon evening night day time daytime clock shift uhrzeit- tageszeit- morgen- abend- hora- manana tarde heure- matin soir periodo-',
  weekday: 'weekday weekend day monday friday sunday wochentag- wochenend- dia- jour-',
  frequency: 'frequency freq often frequent times haufigkeit- frecuenc- frequenc- frequence-',
  soil: 'soil ground earth acidity ph boden- suelo- sol solo',
  chemistry: 'concentration dose dosage acid oxide content compound stoff-',
  army: 'army soldier troop force battle war military armee- heer ejercito armee exercito',
  method: 'method way means mode approach technique procedure methode- art weise metodo- methode-',
  housing: 'housing tenant rent mortgage dwelling flat mieter-',
  access: 'access available availability reach zugang- acceso acces acesso',
  exam: 'exam examination test pass prufung- examen- exame-',

  // Places
  country: 'country nation land lander nation- pais- pays nacion- origin herkunft- continent',
  city: 'city town municipality village stadt- gemeinde- ciudad- municip- ville- commune- cidade- localid-',
  region:
    'region state province county district area territory continent zone ward borough neighbourhood neighborhood bezirk- bundesland- gebiet- region- provinc- zona- barrio- distrito- quartier- departement- estado- bairro- comarca- municipio- concelho- freguesia- landkreis kreis canton comune north south',
  site: 'site location place branch store shop outlet station stop airport port warehouse stadium venue facility plant standort- filial- haltestell- bahnhof- station- ort lugar- sede- tienda- estacion- lieu- magasin- gare- loja- estacao- estadio- stade- arena-',
  street: 'street address road avenue strasse- adresse- calle- rue- rua- direccion- endereco-',
  origin: 'airport origin departure depart from start orig abfahrt- origen- origem- depart-',
  destination: 'airport destination dest arrival arrive ziel- destin- llegad- arriv- chegad- ankunft-',
  market: 'market mkt markt- mercado- marche-',
};
