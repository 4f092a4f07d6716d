import type { Provider, Type } from '@nestjs/common';

/** Doors and providers for a service's module. */
export interface Fittings {
  controllers: Type[];
  providers: Provider[];
}
