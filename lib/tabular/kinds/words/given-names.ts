/** Given names that are frequent somewhere in the world, folded to lower case without accents. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ' +
    'ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry ' +
    'tyler aaron jose adam henry nathan douglas peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan ' +
    'bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny tom tim ben sam max leo ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah ' +
    'stephanie rebecca sharon laura cynthia kathleen amy shirley angela helen anna brenda pamela nicole emma samantha katherine christine debra rachel catherine carolyn janet ruth maria ' +
    'heather diane virginia julie joyce victoria olivia kelly christina lauren joan evelyn judith megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice ' +
    'jean alice madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie isabella charlotte rose alexis kayla eva kate ' +
    'hans peter wolfgang klaus jurgen dieter manfred uwe werner horst gunter stefan andreas jens frank ralf bernd martin karl heinz ulrich jan lukas jonas felix leon finn paul moritz ' +
    'ursula monika petra sabine renate helga karin brigitte ingrid erika gisela claudia susanne gabriele katrin birgit heike anja nicole kerstin lena lea mia hanna greta katharina ' +
    'jean pierre michel andre philippe rene louis alain jacques bernard marcel daniel francois nicolas laurent julien olivier antoine guillaume mathieu luc yann benoit thierry ' +
    'nathalie isabelle sylvie catherine francoise monique martine nicole christiane chantal sophie camille chloe manon aurelie helene claire juliette elodie celine amelie ' +
    'antonio jose manuel francisco juan luis javier carlos miguel jesus pedro rafael angel alejandro pablo sergio jorge alberto diego fernando ramon enrique raul ' +
    'maria carmen josefa ana isabel dolores pilar teresa rosa cristina lucia elena marta paula raquel beatriz silvia ines alicia gabriela valentina camila ' +
    'giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo marco andrea matteo lorenzo ' +
    'giulia francesca chiara federica valeria alessandra giovanna rosa angela lucia ' +
    'joao antonio francisco carlos paulo pedro lucas luiz marcos gabriel rafael fernanda juliana adriana aline patricia mariana ' +
    'johannes willem hendrik pieter cornelis jeroen bas daan sander anouk femke marieke lars erik sven nils anders johan mikael karl gustav ingrid astrid freja ida ' +
    'jan andrzej piotr krzysztof stanislaw tomasz pawel marcin michal jakub adam anna maria katarzyna malgorzata agnieszka barbara ewa magdalena joanna zofia ' +
    'ivan sergey alexei dmitri vladimir mikhail nikolai andrei oleg igor viktor yuri boris elena olga tatiana natalia irina svetlana ekaterina anastasia marina ' +
    'анна мария елена ольга наталья ирина татьяна светлана екатерина сергей александр дмитрий андрей алексей иван михаил олег николай петр ' +
    'mehmet mustafa ahmet ali hasan huseyin ibrahim yusuf omer fatma ayse emine hatice zeynep elif murat emre ' +
    'mohammed mohamed muhammad ahmed mahmoud omar hassan hussein khaled abdullah fatima aisha maryam khadija layla leila amina yasmin karim tariq samir farid nadia ' +
    'wei ming jing li na fang lei jun yan hui xin chen mei lin hiroshi takashi kenji akira yuki haruto sakura aiko yoko keiko min-jun ji-woo seo-yeon ' +
    'raj rahul amit ravi sanjay vijay anil sunil suresh ramesh priya anita sunita deepak pooja neha arjun kavita lakshmi krishna rajesh anjali ' +
    'chidi emeka ngozi amara kwame kofi ama abena oluwaseun tunde thabo sipho zanele'
  ).split(' '),
);

/** Whether a word of a short text is a frequent given name. */
export function isGivenName(text: string): boolean {
  if (text.length > 50 || !/^\p{Lu}/u.test(text)) return false;
  const words = text.split(/[\s,]+/);
  if (words.length > 5) return false;
  return words.some((word) => word.length > 1 && NAMES.has(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')));
}
