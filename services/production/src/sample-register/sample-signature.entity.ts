import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Sample } from '../samples/sample.entity';
import type { SampleAspect, SampleSigner } from './aspects';

/** One aspect of a sample that one of its signers has signed. */
@Entity('sample_signature')
export class SampleSignature {
  @ForeignKey(() => Sample)
  @PrimaryColumn('text')
  sample!: string;

  @PrimaryColumn('text')
  aspect!: SampleAspect;

  @PrimaryColumn('text')
  role!: SampleSigner;

  @Column('text', { name: 'signed_by' })
  signedBy!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;
}
