export * from './free-ports';
export * from './part';
export * from './postgres';
export * from './roles';
