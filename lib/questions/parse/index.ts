/** Questions in plain words, read without a model. */
export { ask, type Understood } from './ask';
