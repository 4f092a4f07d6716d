/** Which service keeps it. */
export type Keeper = 'customers' | 'production' | 'logistics' | 'finance';

/**
 * Where a value of a row stands in the case file: `facts.<milestone>.<field>` (also `.happened` and `.by`), `terms.<path>` (also `terms.value`, what
 * the goods come to, `terms.quantity`, how much of each line), `part.<path>` (`part.quantity` and what else the part has), `cast.<role>`, `case.number`,
 * `case.round`, `case.part`. Of several the first that is on file.
 * Before the path, how it is written: `day:` the company's day, `instant:` a moment, `money:` with the currency of the terms where it names none,
 * `files:` always a list.
 */
export type Where = string | readonly string[];

/** A row that a service keeps of what is on file in a case: nobody types it a second time. */
export type RecordRule = {
  at: Keeper;
  /** What that service calls it. */
  record: string;
  /** There is a row for every time this stands done. */
  of: string;
  /** Each round is a row of its own, and a further one leaves the earlier rows as they are. */
  rounds?: true;
  /** A case that is cancelled takes its row back. */
  whileRunning?: true;
  /** What is not on file is left out. */
  values: Readonly<Record<string, Where>>;
};

/** A row as a case says it now. */
export type RecordSaid = {
  at: Keeper;
  record: string;
  /** What of the case it is about, for ever. */
  key: string;
  /** Who confirmed it. */
  by: string;
  values: Record<string, unknown>;
};
