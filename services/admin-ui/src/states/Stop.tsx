import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A part of the screen that broke does not take the rest with it. */
export class Stop extends Component<{ children: ReactNode; at?: string }, { broken?: Error }> {
  override state: { broken?: Error } = {};

  static getDerivedStateFromError(broken: Error): { broken: Error } {
    return { broken };
  }

  override componentDidUpdate(before: { at?: string }): void {
    if (before.at !== this.props.at && this.state.broken) this.setState({ broken: undefined });
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken text={this.state.broken.message} /> : this.props.children;
  }
}

function Broken({ text }: { text: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="page">
      <section className="note" role="alert">
        <h3>{t('error.ours')}</h3>
        <p>{t('error.screen')}</p>
        <p className="sub">{text}</p>
        <button type="button" className="quiet boxed" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </button>
      </section>
    </div>
  );
}
