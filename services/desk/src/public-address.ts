import { Inject, Injectable } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from './config';

/** Where people reach the screens. Without PUBLIC_URL it is the desk's own address, known once it listens. */
@Injectable()
export class PublicAddress {
  private own = '';

  constructor(@Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  listensAt(url: string): void {
    this.own = url;
  }
  get root(): string {
    return (this.config.PUBLIC_URL ?? this.own).replace(/\/+$/, '');
  }
  link(token: string): string {
    return `${this.root}/l/${token}`;
  }
  step(number: string, key?: string): string {
    return `${this.root}/orders/${encodeURIComponent(number)}${key ? `?step=${encodeURIComponent(key)}` : ''}`;
  }
  get today(): string {
    return `${this.root}/`;
  }
}
