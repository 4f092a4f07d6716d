import { cleanup, screen } from '@testing-library/react';
import { show } from '../testing/screen';
import { NewOrderPage } from './NewOrderPage';

afterEach(cleanup);

test('an order names its customer, and the other parties of its procedure when they are known already', async () => {
  await show(<NewOrderPage />, { at: '/orders/new', path: '/orders/new' });
  expect(await screen.findByLabelText('客户')).toBeDefined();
  expect(await screen.findByLabelText(/^工厂/)).toBeDefined();
  expect(await screen.findByLabelText(/^货代/)).toBeDefined();
});
