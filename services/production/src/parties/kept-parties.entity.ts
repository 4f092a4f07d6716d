import { Entity } from 'typeorm';
import { Party } from './party.entity';

/** A factory that makes goods for us. */
@Entity('factory')
export class Factory extends Party {}

export { Factory as PartyRow };
export const KINDS = ['factory'];
export const EDITORS = ['merchandiser', 'purchasing', 'businessManager'];
