import { checkDigitOf, containerNumberOf, isContainerNumber, isTrackingNumber, trackingNumberOf } from '.';

describe('a container number', () => {
  it.each(['CSQU3054383', 'MWCU6059784', 'MSKU9070323', 'HLXU2008419', 'MSCU6639870'])('%s is right', (number) =>
    expect(isContainerNumber(number)).toBe(true),
  );
  it.each(['CSQU3054384', 'TEMU5952420', 'CSQX3054383', 'CSQU305438', 'csqu3054383', '', null])('%p is wrong', (number) =>
    expect(isContainerNumber(number)).toBe(false),
  );
  it('a remainder of ten is the digit 0', () => {
    expect(checkDigitOf('MSCU100007')).toBe(0);
    expect(isContainerNumber('MSCU1000070')).toBe(true);
  });
  it('TEMU595242 ends with 6', () => expect(checkDigitOf('TEMU595242')).toBe(6));
  it('is read as people type it', () => {
    expect(containerNumberOf('csqu 305438-3')).toBe('CSQU3054383');
    expect(containerNumberOf('csqu 305438-4')).toBeUndefined();
  });
  it('one digit mistyped is always noticed, but where the remainder ten stands for 0', () => {
    for (let at = 4; at < 10; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typed = `CSQU305438`.slice(0, at) + digit + 'CSQU3054383'.slice(at + 1);
        expect(isContainerNumber(typed)).toBe(typed === 'CSQU3054383');
      }
    }
  });
});

describe('a tracking number', () => {
  it.each(['SF1234567890123', '1Z999AA10123456784', '123456', '9400110200881234567890'])('%s may be one', (number) =>
    expect(isTrackingNumber(number)).toBe(true),
  );
  it.each(['12345', 'SF 123456', 'SF-123456', '运单123456', 'A'.repeat(41), '', undefined])('%p is none', (number) =>
    expect(isTrackingNumber(number)).toBe(false),
  );
  it('is read as people paste it', () => expect(trackingNumberOf(' sf 1234-5678-901 ')).toBe('SF12345678901'));
});
