import { paperTitle } from './paper-words';
import { builtIn } from './procedures';

const papers = [
  ...new Set([...JSON.stringify(builtIn.map(({ rules }) => rules)).matchAll(/"paper":"(\w+)"/g)].map(([, name]) => name ?? '')),
];

describe('the papers that procedures ask for', () => {
  it('are many', () => expect(papers.length).toBeGreaterThan(40));

  it('all have a name in both languages', () =>
    expect(papers.filter((paper) => !/[一-鿿]/.test(paperTitle(paper).zh) || /[A-Z]/.test(paperTitle(paper).en))).toEqual([]));

  it('keep the name a company gave them', () => expect(paperTitle('ourOwnSheet')).toEqual({ zh: 'ourOwnSheet', en: 'ourOwnSheet' }));
});
