/** Words that end or open the names of companies, schools, authorities and clubs. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc llp ltd limited plc gmbh ag kg kgaa ohg mbh ug se sa sas sarl srl spa s.p.a s.a s.r.l s.l sl bv b.v nv n.v oy oyj ab as asa a/s aps ' +
    'pty pte kk ооо ао оао пао ип zao sp.z.o.o z.o.o kft rt zrt ltda eireli gbr ev e.v eg holding holdings group gruppe ' +
    'university universität université universidad universidade università universiteit college school schule école escuela academy institute institut instituto hochschule ' +
    'hospital clinic klinik klinikum krankenhaus medical centre center foundation stiftung fundación trust ' +
    'bank bancorp insurance versicherung airlines airways air fc sc cf afc sv tsv united city rovers ' +
    'department ministry agency authority commission council committee association verband verein union federation bureau office ' +
    'stadtwerke technologies solutions systems services industries electronics pharmaceuticals motors partners associates consulting restaurant cafe diner pizza hotel'
  ).split(' '),
);

const LONGEST = 120;

/** Whether a word of the text is one that names of organisations have: `Acme Ltd`, `Universität Bonn`. */
export function hasOrganisationWord(text: string): boolean {
  if (text.length > LONGEST || !/\p{Lu}/u.test(text)) return false;
  const words = text.split(/[\s,]+/);
  return (
    words.length > 1 && words.length <= 10 && words.some((word) => WORDS.has(word.toLowerCase().replace(/\.$/, '')))
  );
}
