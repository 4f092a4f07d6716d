import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Loading } from './loading.entity';

/** What a case says of goods that were loaded. */
const SaidLoading = z.object({
  part: said.part,
  container: said.text,
  containerSpec: said.text,
  seal: said.text,
  quantity: said.lines,
  carrier: said.text,
  trackingNumber: said.text,
  loaders: said.text,
  deliveryNote: said.files,
  loadedOn: shape.day,
});

export const loadings = keepingSaidRows({ row: Loading, shape: SaidLoading, path: 'loadings', day: 'loadedOn', by: 'container' });
