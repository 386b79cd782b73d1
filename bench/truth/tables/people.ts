import { addDays, dayBetween } from '@/bench/truth/dice';
import { COMPANIES, COUNTRIES, FIRST, LAST, REMARKS, STREETS, US_PLACES } from '@/bench/truth/pools';
import { exchange, plant, repeat, type TableDefinition } from '@/bench/truth/table';

const ascii = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const employees: TableDefinition = {
  name: 'employees',
  rows: (r) => {
    const units: readonly (readonly [string, string, string, number])[] = [
      ['Engineering', 'ENG', 'Lisbon', 62000],
      ['Sales', 'SAL', 'Dublin', 51000],
      ['Human Resources', 'HR', 'Dublin', 47000],
      ['Finance', 'FIN', 'Zürich', 68000],
      ['Support', 'SUP', 'Lisbon', 36000],
      ['Legal', 'LEG', 'Zürich', 81000],
      ['Marketing', 'MKT', 'Dublin', 49000],
    ];
    return repeat(360, (i) => {
      const [department, code, site, pay] = r.zipf(units);
      const first = r.pick(FIRST);
      const last = r.pick(LAST);
      const hired = dayBetween(r, '2006-01-09', '2024-08-01');
      return {
        emp_id: `E${String(1000 + i)}`,
        first_name: first,
        last_name: last,
        email: `${ascii(first)}.${ascii(last)}@acme.example`,
        department,
        dept_code: code,
        site: r.chance(0.03) ? 'remote' : site,
        hire_date: hired,
        left_on: r.chance(0.14) ? addDays(hired, r.int(60, 3000)) : '',
        salary: String(Math.round(r.logNormal(pay, 0.22) / 100) * 100),
        age: String(r.int(19, 66)),
        grade: r.pick(['A', 'B', 'B', 'C', 'C', 'C', 'D']),
        fte: r.weighted([
          ['1.0', 80],
          ['0.8', 12],
          ['0.5', 8],
        ]),
      };
    });
  },
  plants: [
    plant('dept_code', 'dependency', 6),
    plant('department', 'typo', 7),
    exchange('first_name', 'last_name', 4),
    plant('salary', 'scale', 4, (value, _row, r) => String(Number(value) * r.pick([10, 0.1, 12]))),
    plant('age', 'impossible', 4, ['-3', '212', '145', '430']),
    plant('email', 'format', 5, (value) => value.replace('@', '_at_')),
    plant('hire_date', 'future', 3, (value) => `21${value.slice(2)}`),
    plant('left_on', 'order', 3, (_value, row, r) => addDays(row.hire_date ?? '', -r.int(100, 900))),
    plant('emp_id', 'key', 4),
    plant('grade', 'spelling', 4, ['c', 'b', 'C ', 'c.']),
  ],
};

const addresses: TableDefinition = {
  name: 'customer addresses',
  rows: (r) =>
    repeat(520, (i) => {
      const [city, state, zip, , area] = r.zipf(US_PLACES);
      const first = r.pick(FIRST);
      const last = r.pick(LAST);
      return {
        customer_no: String(200100 + i * 7),
        name: `${first} ${last}`,
        street: `${r.int(1, 9900)} ${r.pick(STREETS)}${r.chance(0.15) ? `, Apt ${r.int(1, 40)}${r.pick(['', 'A', 'B'])}` : ''}`,
        city,
        state,
        zip,
        phone: `(${area}) 555-${r.digits(4)}`,
        email: r.chance(0.2)
          ? ''
          : `${ascii(first)}${r.int(1, 99)}@${r.pick(['example.com', 'example.org', 'mail.example'])}`,
        since: String(r.int(1998, 2024)),
        segment: r.zipf(['private', 'business', 'public sector']),
      };
    }),
  plants: [
    plant('city', 'typo', 8),
    plant('city', 'swap', 4),
    plant('state', 'dependency', 7),
    plant('zip', 'digit', 6),
    plant('phone', 'format', 6, (value, _row, r) =>
      r.pick([value.replace(/\D/g, ''), value.replace('(', '').replace(') ', '-'), value.slice(0, -2)]),
    ),
    plant('city', 'truncated', 4),
    plant('state', 'spelling', 4, (value) => value.toLowerCase()),
    plant('zip', 'missing', 5),
    exchange('city', 'state', 3),
    plant('email', 'extra', 3, (value) => `${value};`),
  ],
};

const students: TableDefinition = {
  name: 'course grades',
  rows: (r) => {
    const courses: readonly (readonly [string, string, number])[] = [
      ['MA101', 'Linear Algebra I', 6],
      ['MA102', 'Linear Algebra II', 6],
      ['MA110', 'Calculus I', 8],
      ['CS100', 'Programming', 6],
      ['CS201', 'Algorithms', 8],
      ['CS230', 'Databases', 5],
      ['PH101', 'Mechanics', 6],
      ['PH210', 'Optics', 4],
    ];
    const learners = repeat(90, (i) => ({
      id: `s${20200000 + i * 31}`,
      name: `${r.pick(FIRST)} ${r.pick(LAST)}`,
      programme: r.zipf(['BSc Computer Science', 'BSc Mathematics', 'BSc Physics', 'BA Philosophy']),
    }));
    return repeat(540, () => {
      const learner = r.pick(learners);
      const [code, title, ects] = r.pick(courses);
      const points = Math.min(100, Math.max(0, Math.round(r.normal(66, 17))));
      return {
        student_id: learner.id ?? '',
        student: learner.name ?? '',
        programme: learner.programme ?? '',
        course: code,
        title,
        ects: String(ects),
        exam_date: r.pick(['2024-02-05', '2024-02-07', '2024-02-12', '2024-07-08', '2024-07-10', '2024-07-15']),
        points: String(points),
        passed: points >= 50 ? 'yes' : 'no',
        attempt: r.weighted([
          ['1', 85],
          ['2', 12],
          ['3', 3],
        ]),
      };
    });
  },
  plants: [
    plant('title', 'typo', 6),
    plant('ects', 'dependency', 6),
    plant('student', 'swap', 5),
    plant('programme', 'dependency', 6),
    plant('points', 'impossible', 5, ['160', '-5', '655', '101']),
    plant('points', 'sentinel', 4, ['999']),
    plant('course', 'spelling', 5, (value, _row, r) => r.pick([value.toLowerCase(), value.replace(/(\d)/, ' $1')])),
    plant('passed', 'dependency', 6, (value) => (value === 'yes' ? 'no' : 'yes')),
    plant('student', 'mojibake', 4),
  ],
};

const survey: TableDefinition = {
  name: 'customer survey',
  rows: (r) =>
    repeat(480, (i) => {
      const mood = r.int(1, 5);
      const answer = () => String(Math.min(5, Math.max(1, mood + r.int(-1, 1))));
      return {
        respondent: String(i + 1),
        submitted: `${dayBetween(r, '2024-03-01', '2024-03-28')} ${String(r.int(6, 23)).padStart(2, '0')}:${String(r.int(0, 59)).padStart(2, '0')}`,
        'How old are you?': r.chance(0.06) ? '' : String(Math.min(91, Math.max(16, Math.round(r.normal(41, 15))))),
        Gender: r.weighted([
          ['female', 49],
          ['male', 46],
          ['diverse', 2],
          ['prefer not to say', 3],
        ]),
        Country: r.zipf(COUNTRIES.slice(0, 9))[0],
        Q1: answer(),
        Q2: answer(),
        Q3: answer(),
        'Likely to recommend (0-10)': String(Math.min(10, Math.max(0, mood * 2 + r.int(-2, 1)))),
        'Monthly spend': r.chance(0.2) ? '0' : Math.round(r.logNormal(60, 0.9)).toString(),
        Comment: r.chance(0.25) ? `${r.pick(REMARKS)}${r.chance(0.3) ? ` ${r.pick(REMARKS)}` : ''}` : '',
      };
    }),
  plants: [
    plant('Q1', 'impossible', 4, ['6', '55', '0']),
    plant('Q3', 'sentinel', 5, ['99', '-9']),
    plant('How old are you?', 'impossible', 4, ['3', '410', '-2', '199']),
    plant('Gender', 'typo', 6),
    plant('Gender', 'language', 5, ['weiblich', 'männlich', 'femme']),
    plant('Country', 'spelling', 5),
    plant('Likely to recommend (0-10)', 'impossible', 4, ['11', '100', '77']),
    plant('Monthly spend', 'format', 5, ['about 50', '20 per week', 'ca. 80']),
    plant('submitted', 'future', 3, (value) => value.replace('2024', '2034')),
  ],
};

const german: TableDefinition = {
  name: 'Kundenstamm',
  rows: (r) => {
    const orte: readonly (readonly [string, string, string])[] = [
      ['München', '80331', 'Bayern'],
      ['Nürnberg', '90402', 'Bayern'],
      ['Würzburg', '97070', 'Bayern'],
      ['Köln', '50667', 'Nordrhein-Westfalen'],
      ['Düsseldorf', '40213', 'Nordrhein-Westfalen'],
      ['Münster', '48143', 'Nordrhein-Westfalen'],
      ['Dresden', '01067', 'Sachsen'],
      ['Leipzig', '04109', 'Sachsen'],
      ['Lübeck', '23552', 'Schleswig-Holstein'],
      ['Kiel', '24103', 'Schleswig-Holstein'],
      ['Göttingen', '37073', 'Niedersachsen'],
      ['Freiburg', '79098', 'Baden-Württemberg'],
    ];
    return repeat(400, (i) => {
      const [ort, plz, land] = r.zipf(orte);
      return {
        'Kunden-Nr.': String(30001 + i),
        Anrede: r.weighted([
          ['Frau', 50],
          ['Herr', 47],
          ['Firma', 3],
        ]),
        Vorname: r.pick(FIRST),
        Nachname: r.pick(LAST),
        Straße: `${r.pick(['Hauptstraße', 'Bahnhofstraße', 'Gartenweg', 'Goethestr.', 'Am Markt', 'Königsallee', 'Mühlenweg'])} ${r.int(1, 180)}${r.chance(0.1) ? 'a' : ''}`,
        PLZ: plz,
        Ort: ort,
        Bundesland: land,
        Geburtsdatum: dayBetween(r, '1940-01-01', '2005-12-31').split('-').reverse().join('.'),
        Umsatz: Math.abs(r.logNormal(700, 1.2)).toFixed(2).replace('.', ','),
        Newsletter: r.chance(0.4) ? 'ja' : 'nein',
      };
    });
  },
  plants: [
    plant('Ort', 'mojibake', 8),
    plant('Straße', 'replacement', 5),
    plant('Ort', 'typo', 5),
    plant('Bundesland', 'dependency', 6),
    plant('PLZ', 'digit', 5),
    plant('Geburtsdatum', 'sentinel', 5, ['01.01.1900']),
    plant('Geburtsdatum', 'future', 3, (value) => `${value.slice(0, 6)}20${r2(value)}`),
    plant('Anrede', 'language', 4, ['Mrs', 'Mr']),
    plant('Bundesland', 'truncated', 4),
    plant('Umsatz', 'format', 4, (value) => value.replace(',', ',-/')),
  ],
};
const r2 = (value: string) => String(50 + (Number(value.slice(-2)) % 49));

const tickets: TableDefinition = {
  name: 'support tickets',
  rows: (r) => {
    const agents = repeat(14, () => ({
      agent: `${r.pick(FIRST)} ${r.pick(LAST)}`,
      team: r.pick(['First level', 'Second level', 'Billing']),
    }));
    return repeat(560, (i) => {
      const { agent = '', team = '' } = r.zipf(agents);
      const opened = dayBetween(r, '2024-01-01', '2024-09-30');
      const open = r.chance(0.1);
      return {
        ticket: `#${String(90210 + i)}`,
        opened,
        closed: open ? '' : addDays(opened, Math.floor(r.logNormal(1.4, 1.1))),
        status: open ? r.pick(['open', 'waiting']) : 'closed',
        priority: r.weighted([
          ['P1', 4],
          ['P2', 16],
          ['P3', 60],
          ['P4', 20],
        ]),
        channel: r.zipf(['e-mail', 'phone', 'chat', 'web form', 'social']),
        agent,
        team,
        customer: r.zipf(COMPANIES),
        minutes: String(Math.max(1, Math.round(r.logNormal(18, 1)))),
        csat:
          open || r.chance(0.5)
            ? ''
            : String(
                r.weighted([
                  [5, 50],
                  [4, 30],
                  [3, 10],
                  [2, 5],
                  [1, 5],
                ]),
              ),
        subject: `${r.pick(['Cannot log in', 'Invoice wrong', 'Delivery late', 'How to export', 'Crash on start', 'Re: your message'])}${r.chance(0.3) ? ` (${r.pick(REMARKS)})` : ''}`,
      };
    });
  },
  plants: [
    plant('team', 'dependency', 8),
    plant('closed', 'order', 6, (_value, row, r) => addDays(row.opened ?? '', -r.int(2, 60))),
    plant('channel', 'spelling', 6),
    plant('agent', 'typo', 7),
    plant('minutes', 'sentinel', 4, ['9999', '-1']),
    plant('priority', 'spelling', 4, ['p3', 'P-3', 'P 2']),
    plant('csat', 'impossible', 3, ['50', '6', '-5']),
    plant('status', 'typo', 4),
    plant('opened', 'future', 3, (value) => value.replace('2024', '2124')),
    plant('customer', 'truncated', 4),
  ],
};

export const PEOPLE = [employees, addresses, students, survey, german, tickets];
