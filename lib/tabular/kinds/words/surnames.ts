/** Family names that are frequent somewhere in the world, folded to lower case without accents. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris ' +
    'sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips ' +
    'evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson ' +
    'watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman ' +
    'butler henderson barnes fisher vasquez simmons romero jordan patterson hamilton graham reynolds griffin wallace west cole hayes bryant herrera gibson ellis tran medina stevens murray ford ' +
    'muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange ' +
    'werner schmitt krause meier lehmann schmid schulze maier kohler herrmann konig walter mayer huber kaiser fuchs peters lang scholz moller weiss jung hahn schubert vogel friedrich keller ' +
    'gunther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig bohm winter kraus martens vogt stein jager otto sommer gross seidel heinrich brandt haas ' +
    'dubois durand leroy moreau laurent lefebvre michel bertrand roux david morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller faure mercier blanc guerin boyer ' +
    'garnier chevalier francois legrand gauthier perrin robin clement morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour ' +
    'rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti de luca mancini costa giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi ' +
    'caruso ferrara galli martini leone longo gentile martinelli vitale fernandez ruiz moreno munoz alonso navarro dominguez vazquez ramos gil serrano blanco molina suarez ' +
    'castro ortega delgado rubio marin sanz iglesias nunez garrido cortes santos lozano guerrero cano prieto mendez calvo gallego vidal leon marquez herrero pena cabrera ' +
    'silva oliveira souza sousa pereira rodrigues almeida nascimento lima araujo fernandes carvalho gomes martins rocha ribeiro alves monteiro mendes barros freitas barbosa pinto moura ' +
    'cavalcanti dias castro campos cardoso teixeira correia ferreira goncalves lopes marques santana moreira nunes vieira batista machado ' +
    'jong jansen vries berg bakker janssen visser smit meijer mulder bos vos peters hendriks dekker brouwer dijk smits linden hansen johansen olsen larsen andersen pedersen nilsen kristiansen ' +
    'jensen karlsen johnsen pettersen eriksen berg haugen hagen johansson andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson ' +
    'nielsen christensen rasmussen sorensen petersen madsen kristensen korhonen virtanen makinen nieminen nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski ' +
    'wozniak dabrowski novak novotny dvorak svoboda cerny horvath nagy kovacs toth szabo varga popescu ionescu popa radu ivanov petrov sidorov smirnov kuznetsov popov sokolov volkov ' +
    'иванов петров сидоров смирнов кузнецов попов иванова петрова смирнова yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan khan ahmed ali hussain hassan ' +
    'singh kumar sharma gupta verma shah mehta reddy rao nair iyer das joshi desai chopra kapoor malhotra agarwal banerjee mukherjee chowdhury tanaka sato suzuki takahashi watanabe ito ' +
    'yamamoto nakamura kobayashi kato yoshida yamada sasaki wang zhang liu chen yang huang zhao wu zhou xu sun zhu lin guo park choi jung kang cho yoon jang lim pham hoang vu dang ' +
    'okafor okonkwo adeyemi mensah diallo traore dlamini nkosi mwangi otieno cohen levy mizrahi peretz papadopoulos georgiou'
  ).split(' '),
);

/** How family names end, or begin, in languages that make them so. */
const MADE =
  /^(?:Mc|Mac(?=\p{Lu})|O['’]|Fitz)\p{Lu}\p{Ll}+$|\p{L}{3}(?:sson|sen|son|dottir|mann|berg|stein|baum|bauer|meier|meyer|mayer|huber|ski|cki|dzki|ska|cka|wicz|czyk|ovic|ović|evic|ević|enko|chuk|shvili|idze|opoulos|akis|idis|escu|ova|ová|ovna|oglu|oğlu|inen|ainen|etti|elli|ucci|ez|poulos|ström|strom|quist|gaard|gård|dijk|worth|ington)$/u;

const LONGEST = 50;

/** Whether the last word of a short text (the first, before a comma) is a frequent family name or made like one. */
export function hasFamilyName(text: string): boolean {
  if (text.length > LONGEST || !/^\p{Lu}/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const comma = words.findIndex((word) => word.endsWith(','));
  const word = (comma >= 0 ? words[comma] : words.at(-1))?.replace(/,$/, '') ?? '';
  if (!/^\p{Lu}/u.test(word)) return false;
  return word
    .split('-')
    .some((part) => NAMES.has(part.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) || MADE.test(part));
}
