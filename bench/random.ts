export { type SeededRandom, seededRandom } from '@/lib/stats/random';
