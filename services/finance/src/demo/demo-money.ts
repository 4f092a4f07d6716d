import { Injectable } from '@nestjs/common';
import { CreditService } from '../credit/credit.service';
import { CreditRepository } from '../credit/credit.repository';

const limits = [
  { customer: 'customer:hansewerk', amount: '200000.00', currency: 'USD' },
  { customer: 'customer:maplelane', amount: '50000.00', currency: 'USD' },
  { customer: 'shop:huamei-chengxi', amount: '80000.00', currency: 'CNY' },
];

/** Credit limits of the demo company’s customers; whatever has been changed since stays as it is. */
@Injectable()
export class DemoMoney {
  constructor(
    private readonly known: CreditRepository,
    private readonly credit: CreditService,
  ) {}

  async bring(): Promise<void> {
    for (const { customer, amount, currency } of limits)
      if (!(await this.known.limitNow(customer))) await this.credit.setLimit(customer, amount, currency, 'service:demo');
  }
}
