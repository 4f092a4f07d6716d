import { Party } from '@gendan/platform/nest';
import { Entity } from 'typeorm';

/** Who carries our goods, or has them carried. */
@Entity('forwarder')
export class Forwarder extends Party {}
