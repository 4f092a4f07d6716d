import { runAsProcess } from '@gendan/platform';
import { start } from './start';

void runAsProcess(start);
