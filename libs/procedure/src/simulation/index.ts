export { openingOf as simulatedOpening } from './opening';
export type { Assumptions, Course, SimulatedOrder } from './assumed';
export { type Moment, simulate, type Simulated } from './simulate';
export { PLAUSIBLE } from './plausible';
