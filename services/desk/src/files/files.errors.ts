import { Refusal } from '@gendan/platform';

export class NoFile extends Refusal {
  constructor() {
    super({
      kind: 'invalid',
      code: 'NO_FILE',
      zh: '没有收到文件。请选一个文件再上传。',
      en: 'No file arrived. Choose one and upload it again.',
    });
  }
}
export class FileTooLarge extends Refusal {
  constructor(megabytes: number) {
    super({
      kind: 'invalid',
      code: 'FILE_TOO_LARGE',
      zh: `文件超过 ${megabytes} MB，没有收下。请压缩或分开上传。`,
      en: `The file is over ${megabytes} MB and was not kept. Compress it or upload it in parts.`,
      details: { megabytes },
    });
  }
}
export class FileNotWhatItSays extends Refusal {
  constructor(name: string, kept: string[]) {
    super({
      kind: 'invalid',
      code: 'FILE_NOT_WHAT_IT_SAYS',
      zh: `「${name}」里面不是它名字说的那种文件，没有收下。请检查文件；可以上传：${kept.join('、')}。`,
      en: `What is inside "${name}" is not what its name says, so it was not kept. Check the file; these can be uploaded: ${kept.join(', ')}.`,
      details: { name, kept },
    });
  }
}
export class UnknownFile extends Refusal {
  constructor() {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_FILE',
      zh: '没有这个文件。请从订单里重新打开。',
      en: 'There is no such file. Open it from its order again.',
    });
  }
}
