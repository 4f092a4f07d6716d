import { Party } from '@gendan/platform/nest';
import { Entity } from 'typeorm';

/** A factory that makes goods for us. */
@Entity('factory')
export class Factory extends Party {}
