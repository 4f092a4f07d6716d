export * from './calls';
export * from './desk-on-paper';
export * from './neighbourhood';
export * from './neighbours';
export * from './postgres';
export * from './refused';
export * from './temporal';
export * from './until';
