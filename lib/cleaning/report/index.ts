/** The cleaning report: data in, a page of HTML out. */
export { cleaningReport } from './cleaning-report';
export type { ReportInput } from './input';
