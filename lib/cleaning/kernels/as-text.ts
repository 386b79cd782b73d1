export { asText } from '@/lib/tabular/as-text';
