import type { Source } from '../tool';
import { debian } from './debian';
import { go } from './go';
import { npm } from './npm';
import { pip } from './pip';
import type { Recipe } from './source';

/** How tools are brought, by source. */
export const recipes: { readonly [S in Source]: Recipe<S> } = { go, pip, npm, debian };
