/** For the desk's data source. */
export const recordingEntities: (abstract new () => object)[] = [];
