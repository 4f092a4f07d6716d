import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './stryker';

const CONFIG = join(__dirname, '../../../tsconfig.json');

/** What the compiler refuses is no mutant: a code that no refusal has, a field left out that must be there. */
export class Types {
  private readonly changed = new Map<string, { text: string; version: number }>();
  private readonly service: ts.LanguageService;

  constructor(files: readonly string[]) {
    const { options } = ts.getParsedCommandLineOfConfigFile(
      CONFIG,
      { noEmit: true },
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
    )!;
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getCurrentDirectory: () => dirname(CONFIG),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => [...files],
      getScriptVersion: (file) => String(this.changed.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => this.snapshot(file),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      realpath: ts.sys.realpath,
    });
  }

  private snapshot(file: string): ts.IScriptSnapshot | undefined {
    const text = this.changed.get(file)?.text ?? ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  }

  refuse(mutant: Mutant): boolean {
    const sound = readFileSync(mutant.fileName, 'utf8');
    this.write(mutant.fileName, changed(sound, mutant));
    const faults = this.service.getSemanticDiagnostics(mutant.fileName);
    this.write(mutant.fileName, sound);
    return faults.length > 0;
  }

  private write(file: string, text: string): void {
    this.changed.set(file, { text, version: (this.changed.get(file)?.version ?? 0) + 1 });
  }
}

function changed(source: string, { location: { start, end }, replacement }: Mutant): string {
  const lines = source.split('\n');
  const at = ({ line, column }: typeof start): number => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column;
  return source.slice(0, at(start)) + replacement + source.slice(at(end));
}

function fail(fault: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
}
