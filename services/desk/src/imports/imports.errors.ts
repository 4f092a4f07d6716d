import { Refusal } from '@gendan/platform';

export class NotAWorkbook extends Refusal {
  constructor() {
    super({
      kind: 'invalid',
      code: 'NOT_A_WORKBOOK',
      zh: '这不是 Excel 工作簿（.xlsx）。旧的 .xls 请在 Excel 或 WPS 里另存为 .xlsx 再上传。',
      en: 'This is not an Excel workbook (.xlsx). Save an old .xls as .xlsx in Excel or WPS and upload that.',
    });
  }
}
export class NoHeaderFound extends Refusal {
  constructor() {
    super({
      kind: 'invalid',
      code: 'NO_HEADER_FOUND',
      zh: '没有找到表头。表里要有一行写着：订单号、客户、货号、数量、单价、交期、付款方式（名称可以不同）。',
      en: 'No header was found. One row must name the columns: order number, customer, item, quantity, price, delivery, payment (other words will do).',
    });
  }
}
export class UnknownImport extends Refusal {
  constructor() {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_IMPORT',
      zh: '没有这次导入。请重新上传表格。',
      en: 'There is no such import. Upload the sheet again.',
    });
  }
}
