import { Server, ServerCredentials } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { ServerGrpc } from '@nestjs/microservices';
import { HealthImplementation } from 'grpc-health-check';
import { protoFiles, protoShape } from './proto';

interface Doorway {
  packages: string[];
  protoRoot: string;
  host: string;
  port?: number;
}

/** A gRPC server with health and reflection that says which port the system gave it; Nest's own keeps that to itself. */
export class GrpcDoor extends ServerGrpc {
  private readonly health = new HealthImplementation({ '': 'SERVING' });
  private port = 0;

  constructor(private readonly doorway: Doorway) {
    super({
      package: doorway.packages,
      protoPath: protoFiles(doorway.protoRoot, doorway.packages),
      loader: { ...protoShape, includeDirs: [doorway.protoRoot] },
      gracefulShutdown: true,
      onLoadPackageDefinition: (definition: ConstructorParameters<typeof ReflectionService>[0], server: Server) => {
        new ReflectionService(definition).addToServer(server);
        this.health.addToServer(server);
      },
    });
  }

  get address(): string {
    return `${this.doorway.host}:${this.port}`;
  }

  notServing(): void {
    this.health.setStatus('', 'NOT_SERVING');
  }

  override async createClient(): Promise<Server> {
    const server = new Server({ 'grpc.max_receive_message_length': 8 * 1024 * 1024 });
    const { host, port = 0 } = this.doorway;
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    return server;
  }
}
