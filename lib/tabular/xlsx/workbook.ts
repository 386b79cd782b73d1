import { AppError } from '@/lib/errors';
import { MOST_SHEETS } from './limits';
import { type OfficePackage, tooDense } from './package';
import { isTrue, parseXml } from './xml';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Name of the part with its cells. */
  part: string;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Whether day 0 is 1904-01-01, as in workbooks begun on old Macs. */
  date1904: boolean;
  sharedStringsPart?: string;
  stylesPart?: string;
}

interface Relationship {
  type: string;
  target: string;
}

/** Reads which sheets a workbook has, in the order of their tabs, charts and macro sheets left out. */
export async function readWorkbook(archive: OfficePackage): Promise<Workbook> {
  const root = await readRelationships(archive, '');
  const workbookPart = find(root, 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(workbookPart)) {
    throw new AppError('unreadable_file', 'The file is a ZIP archive but not an Excel workbook. Save it as .xlsx.');
  }
  const related = await readRelationships(archive, workbookPart);
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    sharedStringsPart: find(related, 'sharedStrings'),
    stylesPart: find(related, 'styles'),
  };
  await parseXml(archive.text(workbookPart), {
    open: (element, attributes) => {
      if (element === 'workbookPr') workbook.date1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
      const relationship = related.get(id ?? '');
      if (relationship?.type !== 'worksheet' || !archive.has(relationship.target)) return;
      if (workbook.sheets.length >= MOST_SHEETS) throw tooDense();
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      workbook.sheets.push({ name: attributes.name ?? '', hidden, part: relationship.target });
    },
  });
  return workbook;
}

function find(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const relationship of relationships.values()) if (relationship.type === type) return relationship.target;
  return undefined;
}

/** By id, the parts that `part` refers to; types by the last word of their address, which strict files share. */
async function readRelationships(archive: OfficePackage, part: string): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relationships = new Map<string, Relationship>();
  const source = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(source)) return relationships;
  await parseXml(archive.text(source), {
    open: (element, { Id, Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      // The base only serves to resolve `..` and leading slashes.
      const target = decodeURIComponent(new URL(Target, `file:///${folder}`).pathname.slice(1));
      relationships.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relationships;
}
