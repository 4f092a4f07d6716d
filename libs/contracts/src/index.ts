export * from './follow-up';
export * from './http';
export * from './kept';
