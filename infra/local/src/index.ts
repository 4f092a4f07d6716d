export * from './free-ports';
export * from './part';
export * from './postgres';
export * from './roles';
export * from './temporal';
export * from './temporal-binary';
export * from './mail-catcher';
