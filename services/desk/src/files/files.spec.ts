import { typeOf } from './file-type';
import { fileOf, safeName } from './multipart';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('a file is what it says it is', () => {
  it('takes a picture under a picture’s name', () => {
    expect(typeOf('封样照片.PNG', png)).toBe('image/png');
  });

  it('does not take a picture that says it is a paper', () => {
    expect(typeOf('提单.pdf', png)).toBeUndefined();
  });

  it('does not take a program under any name', () => {
    expect(typeOf('报价.xlsx', Buffer.from('MZ\x90\x00'))).toBeUndefined();
    expect(typeOf('setup.exe', Buffer.from('MZ\x90\x00'))).toBeUndefined();
  });

  it('takes a sheet by what is in the archive, not by being an archive', () => {
    expect(typeOf('a.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml'))).toContain('spreadsheetml');
    expect(typeOf('a.xlsx', Buffer.from('PK\x03\x04 evil/run.sh'))).toBeUndefined();
  });
});

describe('an upload', () => {
  it('is read out of a form', () => {
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n'),
      Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="照片.png"\r\nContent-Type: image/png\r\n\r\n'),
      png,
      Buffer.from('\r\n--x--\r\n'),
    ]);

    const file = fileOf(body, 'multipart/form-data; boundary=x');

    expect(file?.name).toBe('照片.png');
    expect(file?.bytes.equals(png)).toBe(true);
  });

  it('has a name without folders', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\单证\\发票.pdf')).toBe('发票.pdf');
  });
});
