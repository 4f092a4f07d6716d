import { Entity } from 'typeorm';
import { Party } from './party.entity';

/** Who carries our goods, or has them carried. */
@Entity('forwarder')
export class Forwarder extends Party {}

export { Forwarder as PartyRow };
export const KINDS = ['forwarder'];
export const EDITORS = ['merchandiser', 'documentsClerk', 'businessManager'];
