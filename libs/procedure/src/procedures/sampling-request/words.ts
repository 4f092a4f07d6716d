import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const right = { zh: '对', en: 'right' };
const asSigned = (...names: string[]) => Object.fromEntries(names.map((name) => [`${name}=right`, right]));

export const samplingRequestWords = {
  title: { zh: '物料打样', en: 'Sampling of a material' },
  names: {
    asking: { zh: '申请', en: 'Request' },
    requestDrafted: { zh: '打样申请单已填', en: 'Request filled in' },
    requestSigned: { zh: '副总已签', en: 'Request signed' },
    making: { zh: '打样', en: 'Sampling' },
    sampleOrdered: { zh: '采购已下打样', en: 'Sample ordered' },
    sampleArrived: { zh: '供应商样品已到', en: 'Sample arrived' },
    sampleDelivered: { zh: '样品已交签样', en: 'Sample handed over for signing' },
    signing: { zh: '签样', en: 'Signing' },
    signedBySales: { zh: '销售已签样', en: 'Signed by sales' },
    signedByQuality: { zh: '品质已签样', en: 'Signed by quality' },
    signedByEngineering: { zh: '工程已签样', en: 'Signed by engineering' },
    materialSampleSigned: { zh: '签样完成，样品已封存', en: 'Sample signed and sealed' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    supplierTold: { zh: '已告知供应商取消', en: 'Supplier told' },
  },
  fields: {
    ...fields('photo', 'trackingNumber', 'cost'),
    material: { zh: '物料', en: 'Material' },
    specification: { zh: '规格要求', en: 'Specification' },
    pieces: { zh: '打样数量', en: 'Pieces' },
    sampleDueOn: { zh: '样品几号前要', en: 'Sample due on' },
    firstTime: { zh: '首次做样，工程也要签', en: 'First-time sample: engineering signs too' },
    drawing: { zh: '图纸', en: 'Drawing' },
    neededOn: { zh: '供应商几号交样', en: 'Supplier delivers by' },
    colour: { zh: '颜色', en: 'Colour' },
    text: { zh: '文字', en: 'Text' },
    position: { zh: '位置', en: 'Position' },
    structure: { zh: '结构', en: 'Structure' },
    size: { zh: '尺寸', en: 'Size' },
    function: { zh: '功能', en: 'Function' },
    qualityRight: { zh: '品质', en: 'Quality' },
    ...asSigned('colour', 'text', 'position', 'structure', 'size', 'function', 'qualityRight'),
    sealedSample: { zh: '封样编号', en: 'Number of the sealed sample' },
  },
  roles: {
    ...roles('merchandiser', 'deputyGeneralManager', 'purchasing', 'quality', 'engineering', 'supplier'),
    salesperson: { zh: '销售', en: 'Sales' },
  },
  letters: {
    ...HOUSE_LETTERS,
    sampleWanted: {
      subject: { zh: '{{number}} 请打样：{{values.material}}', en: '{{number}}: sample of {{values.material}}' },
      body: {
        zh: '{{reader}}：\n请按此打样：{{values.material}}，{{values.specification}}，{{values.neededOn}} 前交样。交样或做不了，都在这里告诉我们：{{link}}\n{{company}}',
        en: '{{reader}},\nplease make a sample of {{values.material}}, {{values.specification}}, by {{values.neededOn}}. Tell us here when it is sent, or what cannot be done: {{link}}\n{{company}}',
      },
    },
    sampleNotWanted: {
      subject: { zh: '{{number}} 打样取消', en: '{{number}}: sample not wanted' },
      body: {
        zh: '{{reader}}：\n{{number}} 的打样取消，请停做，并告诉我们有没有费用：{{link}}\n{{company}}',
        en: '{{reader}},\nthe sample of {{number}} is not wanted any more. Please stop and tell us whether it costs anything: {{link}}\n{{company}}',
      },
    },
  },
  settings: {
    signingDays: { zh: '交样后几个工作日内签样', en: 'Samples are signed after delivery within', source: ['S1.11.6c', 'C17'] },
  },
  questions: { sampleArrived: { zh: '样品交了吗？', en: 'Has the sample been delivered?' } },
};
