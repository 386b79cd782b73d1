export { type Inference, inferColumn } from './infer-column';
export { inferTypes } from './infer-types';
export { type TypeFamily, typeFamily } from './type-family';
export { type UniformType, uniformType } from './uniform-type';
