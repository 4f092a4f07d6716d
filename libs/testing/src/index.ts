export * from './postgres';
export * from './temporal';
