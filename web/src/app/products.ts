import { coproModule } from '../copro/module.ts';
import { crewModule } from '../crew/module.ts';
import { platformModule } from '../platform/module.ts';
import type { ProductModule } from './product.ts';

/** Everything the shell offers. A new product is added here and its routes in router.tsx. */
export const PRODUCTS: readonly ProductModule[] = [crewModule, coproModule, platformModule];
