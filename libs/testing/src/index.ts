export * from './desk-on-paper';
export * from './postgres';
export * from './temporal';
