import type { people } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { SignInService } from './sign-in.service';

@Controller()
export class SignInGrpc {
  constructor(private readonly signIns: SignInService) {}

  @GrpcMethod('PeopleService', 'SignIn')
  signIn({ user, password }: people.SignInRequest): Promise<people.SignInResponse> {
    return this.signIns.signIn(user, password);
  }

  @GrpcMethod('PeopleService', 'SignOut')
  async signOut({ session }: people.SignOutRequest): Promise<people.SignOutResponse> {
    await this.signIns.signOut(session);
    return {};
  }

  @GrpcMethod('PeopleService', 'WhoIs')
  async whoIs(by: people.WhoIsRequest): Promise<people.WhoIsResponse> {
    return { caller: await this.signIns.whoIs(by) };
  }
}
