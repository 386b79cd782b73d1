/** Words that end or open the names of companies, schools, authorities and clubs. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc llp ltd limited plc gmbh ag kg kgaa ohg mbh ug se sa sas sarl srl spa s.p.a s.a s.r.l s.l sl bv b.v nv n.v oy oyj ab as asa a/s aps ' +
    'pty pte kk ооо ао оао пао ип zao sp.z.o.o z.o.o kft rt zrt ltda eireli gbr ev e.v eg holding holdings group gruppe ' +
    'university universität université universidad universidade università universiteit college school schule école escuela academy institute institut instituto hochschule ' +
    'hospital clinic klinik klinikum krankenhaus medical centre center foundation stiftung fundación trust ' +
    'bank bancorp insurance versicherung airlines airways air fc sc cf afc sv tsv united city rovers ' +
    'department ministry agency authority commission council committee association verband verein union federation bureau office ' +
    'stadtwerke technologies technology tech solutions systems labs laboratories foods food energy media logistics pharma capital ventures trading traders supply bros brothers sons stores store market supermarket bakery bäckerei apotheke pharmacy autohaus garage salon shop markt records pictures entertainment studios publishing press airlines railways telecom communications networks software digital global international enterprises enterprise investments properties realty construction engineering manufacturing metals chemicals plastics textiles farms brewery winery distillery hospitality catering insurance mutual securities financial finance bancshares savings aerospace automotive biotech healthcare health medical dental diagnostics therapeutics ' +
    'praxis kanzlei betrieb werke gruppe gesellschaft handel bau transporte spedition druckerei hermanos hijos comercial distribuidora industrias transportes servicios construcciones société compagnie ets établissements frères fils fratelli figli officine cooperativa comercio indústria transportes technologies solutions systems services industries electronics pharmaceuticals motors partners associates consulting restaurant cafe diner pizza hotel'
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
